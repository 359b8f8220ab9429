package com.vixshield.local;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the names of this machine from others. A page of another site can give its own name our address (DNS rebinding) and
 * read what we answer; what it cannot do is to send a Host header with a name that is not its own.
 */
public final class LocalNames {

    private static final Pattern THIS_MACHINE = Pattern
            .compile("localhost|([a-z0-9-]+\\.)+localhost|127(\\.\\d{1,3}){3}|\\[?::1\\]?");

    private LocalNames() {
    }

    /** @param host without its port; null where a request names none */
    public static boolean include(String host) {
        return host != null && THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** @param authority a Host header, with or without a port; null where a request has none */
    public static boolean includeHostOf(String authority) {
        return authority != null && include(authority.replaceFirst(":\\d{0,5}$", ""));
    }

    static Optional<String> hostOf(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
