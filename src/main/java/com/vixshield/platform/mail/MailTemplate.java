package com.vixshield.platform.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;

/**
 * Encodes a mail once for many readers. What differs between them stands in the text as marks, which are filled in between
 * the encoded pieces: a soft line break before and after each keeps the lines short, whatever is put in.
 */
public final class MailTemplate {

    private static final String NAME = "VixShield";
    private static final String BOUNDARY = "=_vixshield_alternative";
    private static final byte[] SOFT_BREAK = ascii("=\r\n");

    /** Encoded bytes, or the mark whose value goes there. */
    private record Piece(byte[] bytes, String mark) {
    }

    private final String from;
    private final String subject;
    private final List<Piece> body = new ArrayList<>();

    MailTemplate(String sender, String subject, String text, String html, List<String> marks) {
        this.from = header("From", mailbox(sender));
        this.subject = header("Subject", encoded(subject));
        part("text/plain", text, marks);
        part("text/html", html, marks);
        body.add(new Piece(ascii("--" + BOUNDARY + "--\r\n"), null));
    }

    /** @param values of all marks */
    public List<byte[]> fill(String recipient, Map<String, String> headers, Map<String, String> values, Instant now) {
        List<byte[]> content = new ArrayList<>(body.size() + 1);
        content.add(head(recipient, headers, now));
        for (Piece piece : body) {
            content.add(piece.mark() == null ? piece.bytes() : quoted(values.get(piece.mark()), true));
        }
        return content;
    }

    /** What it takes in memory. */
    public int size() {
        return body.stream().mapToInt(piece -> piece.bytes() == null ? 0 : piece.bytes().length).sum();
    }

    private byte[] head(String recipient, Map<String, String> headers, Instant now) {
        StringBuilder head = new StringBuilder(800).append(from)
                .append(header("To", EmailAddress.withAsciiDomain(recipient))).append(subject)
                .append(header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC))));
        headers.forEach((name, value) -> head.append(header(name, value)));
        head.append("MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"").append(BOUNDARY)
                .append("\"\r\n\r\n");
        return ascii(head.toString());
    }

    private void part(String type, String text, List<String> marks) {
        body.add(new Piece(ascii("--" + BOUNDARY + "\r\nContent-Type: " + type
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"), null));
        int from = 0;
        while (from < text.length()) {
            int next = text.length();
            String found = null;
            for (String mark : marks) {
                int at = text.indexOf(mark, from);
                if (at >= 0 && at < next) {
                    next = at;
                    found = mark;
                }
            }
            body.add(new Piece(quoted(text.substring(from, next), found != null), null));
            if (found != null) {
                body.add(new Piece(null, found));
            }
            from = found == null ? next : next + found.length();
        }
        body.add(new Piece(ascii("\r\n"), null));
    }

    /** @param goesOn whether something follows on the same line */
    private static byte[] quoted(String text, boolean goesOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + text.length() / 8 + 64);
        try (var encoder = MimeUtility.encode(bytes, "quoted-printable")) {
            encoder.write(text.getBytes(StandardCharsets.UTF_8));
            encoder.flush();
            if (goesOn) {
                bytes.write(SOFT_BREAK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a text cannot be encoded", e);
        }
        return bytes.toByteArray();
    }

    private static String header(String name, String value) {
        return name + ": " + MimeUtility.fold(name.length() + 2, value.replaceAll("[\r\n]+", " ")) + "\r\n";
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.encodeText(subject, "UTF-8", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mailbox(String address) {
        try {
            return new InternetAddress(address, NAME, "UTF-8").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
