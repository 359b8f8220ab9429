package com.vixshield.platform.mail;

import io.smallrye.config.ConfigMapping;

/** Configures mails. */
@ConfigMapping(prefix = "vixshield.mail")
interface MailConfig {

    /** Right-hand side of every Message-ID. */
    String messageDomain();
}
