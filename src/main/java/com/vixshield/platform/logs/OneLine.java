package com.vixshield.platform.logs;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

import io.quarkus.logging.LoggingFilter;

/**
 * Keeps every message on its line. What others sent stands in some of them, and a line break in it would begin an entry of
 * the sender's own.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord known) {
            String message = known.getFormattedMessage();
            String line = escaped(message);
            if (!line.equals(message)) {
                known.setMessage(line, FormatStyle.NO_FORMAT);
                known.setParameters(null);
            }
        }
        return true;
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
