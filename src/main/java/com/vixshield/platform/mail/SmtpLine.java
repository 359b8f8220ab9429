package com.vixshield.platform.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

import com.vixshield.platform.mail.DeliveryException.Fate;

/**
 * Speaks SMTP on one line that is kept open for many messages, and knows how far each has got: until the dot that ends it has
 * gone out, no relay can have accepted it.
 */
final class SmtpLine extends SMTPTransport {

    private static final int OK = 250;
    /** These speak of the sender's domain (Gmail, Yahoo, Microsoft), although they come in answer to a recipient. */
    private static final Pattern POLICY = Pattern.compile("(?s)^5\\d\\d[ -]5\\.7\\.(9|26|515)\\b.*");
    private static final int CLOSING = 421;

    SmtpLine(Session session) {
        super(session, null);
    }

    /** @param content in pieces, with CRLF at the end of each line */
    synchronized void deliver(String sender, String recipient, List<byte[]> content) {
        expectOk("MAIL FROM:<" + sender + ">", false);
        expectOk("RCPT TO:<" + recipient + ">", true);
        write(content);
        end();
    }

    /** Whether the relay lets this sender in; nothing is sent. */
    synchronized void tryOut(String sender) {
        expectOk("MAIL FROM:<" + sender + ">", false);
        expectOk("RSET", false);
    }

    private void expectOk(String command, boolean recipient) {
        int code;
        try {
            code = simpleCommand(command);
        } catch (MessagingException e) {
            throw broken(e);
        }
        if (code / 10 != OK / 10) {
            throw refused(code, recipient, null);
        }
    }

    private void write(List<byte[]> content) {
        try {
            OutputStream data = data();
            for (byte[] piece : content) {
                data.write(piece);
            }
        } catch (SMTPSendFailedException e) {
            throw refused(e.getReturnCode(), true, e);
        } catch (MessagingException | IOException e) {
            throw broken(e);
        }
    }

    /** A dot that could not be written has not arrived whole: its bytes are the last. */
    private void end() {
        try {
            sendCommand(".");
        } catch (MessagingException e) {
            throw broken(e);
        }
        int code;
        try {
            code = readServerResponse();
        } catch (MessagingException e) {
            throw inDoubt(FailureCause.of(e), e);
        }
        if (code < 0) {
            throw inDoubt(getLastServerResponse().strip(), null);
        }
        if (code / 10 != OK / 10) {
            throw refused(code, true, null);
        }
    }

    /** What is said of the sender, the relay would say of every message: no recipient is given up for it. */
    private DeliveryException refused(int code, boolean ofRecipient, Exception cause) {
        String reply = getLastServerResponse().strip();
        if (code < 0) {
            return new DeliveryException(Fate.NOT_SENT, "the relay hung up before the message had ended: " + reply, true,
                    cause);
        }
        if (POLICY.matcher(reply).matches()) {
            return new DeliveryException(Fate.NOT_SENT, "refused by policy: " + reply, code == CLOSING, cause);
        }
        if (!ofRecipient) {
            return new DeliveryException(Fate.NOT_SENT, "the relay does not take the sender: " + reply, code == CLOSING, cause);
        }
        return new DeliveryException(code >= 500 ? Fate.REFUSED : Fate.NOT_SENT, reply, code == CLOSING, cause);
    }

    private static DeliveryException broken(Exception cause) {
        return new DeliveryException(Fate.NOT_SENT,
                "the line to the relay broke before the message had ended: " + FailureCause.of(cause), true, cause);
    }

    private static DeliveryException inDoubt(String reason, Exception cause) {
        return new DeliveryException(Fate.IN_DOUBT,
                "the line to the relay broke before it had answered to the message: " + reason,
                true, cause);
    }
}
