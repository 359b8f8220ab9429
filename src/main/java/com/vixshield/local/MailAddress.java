package com.vixshield.local;

import java.util.Map;

/** Names the variables by which the application and the identity service find the mail server. */
public final class MailAddress {

    private MailAddress() {
    }

    public static Map<String, String> of(int port) {
        return Map.of("SMTP_HOST", "localhost", "SMTP_PORT", Integer.toString(port), "SMTP_STARTTLS", "DISABLED", "MAIL_FROM",
                "signals@vixshield.local");
    }
}
