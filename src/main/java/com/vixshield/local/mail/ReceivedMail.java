package com.vixshield.local.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.StoredMessage;
import com.vixshield.platform.Digests;

/**
 * Holds one received mail.
 *
 * @param id hash of what came over the wire, so a link to it stays right when others are deleted
 * @param html null when it has no HTML part
 * @param raw as received
 */
record ReceivedMail(String id, Instant receivedAt, String from, List<String> to, String subject, List<Header> headers,
        String text,
        String html, String raw) {

    private static final int ID_LENGTH = 16;

    record Header(String name, String value) {
    }

    static ReceivedMail of(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            var raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return new ReceivedMail(Digests.sha256Hex(raw.toByteArray()).substring(0, ID_LENGTH),
                    stored.getReceivedDate().toInstant(),
                    String.join(", ", addresses(message.getFrom())), addresses(message.getAllRecipients()),
                    message.getSubject(), headers(message), MailBody.of(message, "text/plain").orElse(null),
                    MailBody.of(message, "text/html").orElse(null), raw.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Named like a method, not a getter: it is no part of the JSON. */
    public List<TextPiece> pieces() {
        return TextPiece.of(text);
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null ? List.of() : Arrays.stream(addresses).map(Address::toString).toList();
    }

    private static List<Header> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream().map(header -> new Header(header.getName(), header.getValue()))
                .toList();
    }
}
