package com.vixshield.web.error;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Maps forms that cannot be parsed, and text that cannot be stored, to client errors. The framework lets whatever its
 * parsers throw pass as a failure of ours; where it was thrown tells the two apart.
 */
final class UnreadableInputMapper {

    private static final List<String> PARSERS = List.of("org.jboss.resteasy.reactive.server.core.multipart.",
            "org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler",
            "org.jboss.resteasy.reactive.server.vertx.VertxInputStream");

    /** SQL states of a character that no text in the database can have: U+0000, as such or within JSON. */
    private static final Set<String> NO_CHARACTER = Set.of("22021", "22P05");

    private UnreadableInputMapper() {
    }

    /** A disk that takes no upload fails below the same parsers, and is our fault. */
    static boolean form(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] frames = cause.getStackTrace();
            if (cause instanceof IOException && !(cause instanceof UnsupportedEncodingException)) {
                return frames.length > 0 && parses(frames[0]);
            }
            if (cause.getCause() == null) {
                return Arrays.stream(frames).anyMatch(UnreadableInputMapper::parses);
            }
        }
        return false;
    }

    /** The one character that a form can carry and a column cannot. */
    static boolean text(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null
                    && NO_CHARACTER.contains(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean parses(StackTraceElement frame) {
        return PARSERS.stream().anyMatch(frame.getClassName()::startsWith);
    }
}
