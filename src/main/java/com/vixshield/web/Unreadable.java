package com.vixshield.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Forms that cannot be taken apart. The framework lets whatever its parsers throw pass as a failure of ours; where it was
 * thrown tells the two apart.
 */
final class Unreadable {

    private static final List<String> PARSERS = List.of("org.jboss.resteasy.reactive.server.core.multipart.",
            "org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler");

    private Unreadable() {
    }

    /** A disk that takes no upload fails below the same parsers, and is our fault. */
    static boolean form(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] frames = cause.getStackTrace();
            if (cause instanceof IOException) {
                return frames.length > 0 && parses(frames[0]);
            }
            if (cause.getCause() == null) {
                return Arrays.stream(frames).anyMatch(Unreadable::parses);
            }
        }
        return false;
    }

    private static boolean parses(StackTraceElement frame) {
        return PARSERS.stream().anyMatch(frame.getClassName()::startsWith);
    }
}
