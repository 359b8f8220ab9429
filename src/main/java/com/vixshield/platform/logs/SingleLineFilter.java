package com.vixshield.platform.logs;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

import io.quarkus.logging.LoggingFilter;

/**
 * Keeps every log message on its line, and personal data out of it. What others sent stands in some messages, and a line
 * break in it would begin an entry of the sender's own; the identity extension logs in full what it refuses, which is a
 * token with a person's address.
 */
@LoggingFilter(name = "one-line")
public final class SingleLineFilter implements Filter {

    /** A JSON web token begins with {" in base64; of its parts only the first is worth a look. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+(?:\\.[\\w-]*)+");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.%+-]++@(?=[\\w-]+\\.)[\\w.-]+");

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord known) {
            String message = known.getFormattedMessage();
            String line = discreet(escaped(message));
            if (!line.equals(message)) {
                known.setMessage(line, FormatStyle.NO_FORMAT);
                known.setParameters(null);
            }
        }
        return true;
    }

    static String discreet(String message) {
        if (message == null) {
            return null;
        }
        String line = message.contains("eyJ") ? TOKEN.matcher(message).replaceAll("eyJ...") : message;
        return line.indexOf('@') < 0 ? line : ADDRESS.matcher(line).replaceAll("...@...");
    }

    /** Tabs are harmless; whatever else moves a terminal's cursor or colours is not. */
    static String escaped(String message) {
        if (message == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().forEach(c -> {
            if (c != '\t' && (Character.getType(c) == Character.CONTROL || c == 0x2028 || c == 0x2029)) {
                line.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : String.format("\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
