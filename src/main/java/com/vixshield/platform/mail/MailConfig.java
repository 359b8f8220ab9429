package com.vixshield.platform.mail;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures mails and the relay that takes them. */
@ConfigMapping(prefix = "vixshield.mail")
interface MailConfig {

    /** Right-hand side of every Message-ID, and our name to the relay. */
    String messageDomain();

    /** The plain address of the sender; the name VixShield is put before it. */
    String from();

    String host();

    int port();

    Optional<String> username();

    Optional<String> password();

    StartTls startTls();

    /** For each answer of the relay; shorter than the lease of what is being sent. */
    @WithDefault("45s")
    Duration patience();
}
