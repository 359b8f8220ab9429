package com.vixshield.platform.mail;

import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import com.vixshield.platform.mail.DeliveryException.Fate;

/** Holds a line to the relay open for many messages, one after the other. */
public final class SmtpConnection implements AutoCloseable {

    private final SmtpLine line;
    private final String sender;

    private SmtpConnection(SmtpLine line, String sender) {
        this.line = line;
        this.sender = sender;
    }

    /** @throws DeliveryException when there is no line, or the relay does not let us in */
    static SmtpConnection open(RelaySettings relay, String sender) {
        SmtpLine line = new SmtpLine(Session.getInstance(relay.session()));
        try {
            line.connect(relay.host(), relay.port(), relay.user().orElse(null), relay.password().orElse(null));
            return new SmtpConnection(line, sender);
        } catch (MessagingException e) {
            throw new DeliveryException(Fate.UNREACHABLE,
                    "no line to the relay " + relay.host() + ":" + relay.port() + ": " + FailureCause.of(e), true, e);
        }
    }

    /**
     * Why mail through this relay cannot work, by asking it; nothing is sent.
     *
     * @return the refusal, or nothing where the relay takes our mail
     */
    public static Optional<DeliveryException> tryOut(RelaySettings relay, String sender) {
        try (SmtpConnection connection = open(relay, sender)) {
            connection.line.tryOut(sender);
            return Optional.empty();
        } catch (DeliveryException e) {
            return Optional.of(e);
        }
    }

    /** @throws DeliveryException when the relay did not say that it took the message */
    public void send(String recipient, List<byte[]> content) {
        String address = EmailAddress.withAsciiDomain(recipient);
        if (!address.matches("[!-;=?-~]+@[!-;=?-~]+")) {
            throw new DeliveryException(Fate.REFUSED, "5.6.7 no relay without SMTPUTF8 takes this address", false, null);
        }
        line.deliver(sender, address, content);
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (MessagingException | RuntimeException alreadyGone) {
            // what was accepted before stays accepted
        }
    }
}
