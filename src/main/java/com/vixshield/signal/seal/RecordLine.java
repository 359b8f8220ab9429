package com.vixshield.signal.seal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Parses one line of the download byte by byte; every byte belongs to a field or to the one allowed form.
 *
 * @param body as it stands there
 */
record RecordLine(String body, String bodyHash, String hash, String kind, String previousHash, String publicKey,
        String recordedAt, String sequence, String session, String signature) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

    private static final Pattern KIND = Pattern.compile("signal|missed|result|correction");
    // the last digit has bits left over, which decoders do not look at: they must be zero
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{85}[AQgw]==");

    static RecordLine parse(byte[] bytes) throws MalformedLineException {
        // one character for each byte, so that positions are positions of bytes
        Cursor line = new Cursor(new String(bytes, StandardCharsets.ISO_8859_1));
        line.expect("{\"body\":");
        String body = line.object();
        String bodyHash = line.text("body_sha256", HASH);
        String hash = line.text("hash", HASH);
        String kind = line.text("kind", KIND);
        String previous = line.text("previous_hash", HASH);
        String key = line.text("public_key", KEY);
        String recordedAt = line.text("recorded_at", TIME);
        line.expect(",\"sequence\":");
        String sequence = line.upTo(',', "sequence", Pattern.compile("[1-9][0-9]{0,17}"));
        String session = line.text("session", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));
        String signature = line.text("signature", SIGNATURE);
        line.expect("}");
        line.end();
        return new RecordLine(body, bodyHash, hash, kind, previous, key, recordedAt, sequence, session, signature);
    }

    byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class Cursor {

        private final String line;
        private int at;

        Cursor(String line) {
            this.line = line;
        }

        void expect(String literal) throws MalformedLineException {
            for (int i = 0; i < literal.length(); i++, at++) {
                if (at >= line.length() || line.charAt(at) != literal.charAt(i)) {
                    throw new MalformedLineException(at + 1, "line",
                            (at >= line.length() ? "ends" : "has '" + line.charAt(at) + "'")
                                    + " where " + literal + " belongs");
                }
            }
        }

        String text(String field, Pattern form) throws MalformedLineException {
            expect(",\"" + field + "\":\"");
            String value = upTo('"', field, form);
            at++;
            return value;
        }

        String upTo(char end, String field, Pattern form) throws MalformedLineException {
            int from = at;
            int to = line.indexOf(end, from);
            String value = to < 0 ? line.substring(from) : line.substring(from, to);
            if (to < 0 || !form.matcher(value).matches()) {
                throw new MalformedLineException(from + 1, field, "is not of the form " + form.pattern());
            }
            at = to;
            return value;
        }

        /** From a brace to its counterpart, braces within strings aside. */
        String object() throws MalformedLineException {
            int from = at;
            int depth = 0;
            boolean quoted = false;
            for (; at < line.length(); at++) {
                char c = line.charAt(at);
                if (quoted && c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted) {
                    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                    if (depth <= 0) {
                        break;
                    }
                }
            }
            if (at >= line.length() || line.charAt(from) != '{') {
                throw new MalformedLineException(from + 1, "body", "is no JSON object: its end is not found");
            }
            return line.substring(from, ++at);
        }

        void end() throws MalformedLineException {
            if (at < line.length()) {
                throw new MalformedLineException(at + 1, "line", "goes on after the record");
            }
        }
    }
}
