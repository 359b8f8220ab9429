package com.vixshield.market.http;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Restricts requests to the configured scheme, host and port. */
final class AllowedOrigins {

    private final Set<String> known;

    AllowedOrigins(Collection<URI> configured) {
        known = configured.stream().map(AllowedOrigins::of).collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(URI address) {
        return address.getUserInfo() == null && known.contains(of(address));
    }

    static String of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
