package com.vixshield.platform.mail;

import java.net.UnknownHostException;
import java.util.Optional;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;

import com.vixshield.platform.mail.DeliveryException.Fate;

/** Tries the sender, the relay, its encryption and the credentials, without sending anything. */
public final class RelayTrial {

    /** Names what is wrong. */
    public enum Fault {
        SENDER,
        HOST,
        ENCRYPTION,
        CREDENTIALS,
        /** Nothing that a setting says: the relay does not answer now, or has no time. */
        AWAY
    }

    /** @param reason in the words of the relay or of the line to it */
    public record Finding(Fault fault, String reason) {
    }

    private RelayTrial() {
    }

    /** @return empty where the relay takes our mail */
    public static Optional<Finding> of(RelaySettings relay, String sender) {
        if (EmailAddress.of(sender).isEmpty()) {
            return Optional.of(new Finding(Fault.SENDER, "it is no plain address such as signals@example.com"));
        }
        return SmtpConnection.tryOut(relay, sender)
                .map(failure -> new Finding(fault(failure, failure.getMessage()), failure.getMessage()));
    }

    private static Fault fault(DeliveryException failure, String reason) {
        if (failure.fate() != Fate.UNREACHABLE) {
            return reason.matches("(?s).*: 5\\d\\d\\b.*") ? Fault.SENDER : Fault.AWAY;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return Fault.HOST;
            }
            if (cause instanceof AuthenticationFailedException) {
                return Fault.CREDENTIALS;
            }
            if (cause instanceof SSLException) {
                return Fault.ENCRYPTION;
            }
        }
        return reason.contains("STARTTLS") ? Fault.ENCRYPTION : Fault.AWAY;
    }
}
