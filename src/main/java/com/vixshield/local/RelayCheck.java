package com.vixshield.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.vixshield.platform.mail.RelaySettings;
import com.vixshield.platform.mail.RelayTrial;
import com.vixshield.platform.mail.RelayTrial.Fault;
import com.vixshield.platform.mail.RelayTrial.Finding;
import com.vixshield.platform.mail.StartTls;

/**
 * Asks the mail relay before the start whether it takes mail from us, so that a wrong setting is named then and not by every
 * mail that does not leave.
 */
final class RelayCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<Fault, String> SETTINGS = Map.of(Fault.SENDER, "MAIL_FROM", Fault.HOST, "SMTP_HOST",
            Fault.ENCRYPTION, "SMTP_STARTTLS", Fault.CREDENTIALS, "SMTP_USER and SMTP_PASSWORD");

    private RelayCheck() {
    }

    /**
     * @return what to tell the operator of a relay that only does not answer now: its mails wait
     * @throws StartRefusedException naming the setting that is wrong
     */
    static Optional<String> refuse(StartSettings settings) {
        Optional<Finding> finding = RelayTrial.of(relay(settings), settings.get("MAIL_FROM", ""));
        finding.filter(found -> found.fault() != Fault.AWAY).ifPresent(found -> {
            throw new StartRefusedException(SETTINGS.get(found.fault()) + " cannot be used: " + found.reason() + ".");
        });
        return finding.map(found -> "The mail relay does not take mail now, and mails wait: " + found.reason());
    }

    private static RelaySettings relay(StartSettings settings) {
        String tls = settings.get("SMTP_STARTTLS", StartTls.REQUIRED.name());
        try {
            return new RelaySettings(settings.get("SMTP_HOST", ""), settings.port("SMTP_PORT", 587), settings.get("SMTP_USER"),
                    settings.get("SMTP_PASSWORD"), StartTls.valueOf(tls),
                    settings.get("MAIL_MESSAGE_DOMAIN", "mail.vixshield.example"), PATIENCE);
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException("SMTP_STARTTLS must be DISABLED, OPTIONAL or REQUIRED, not \"" + tls + "\".");
        }
    }
}
