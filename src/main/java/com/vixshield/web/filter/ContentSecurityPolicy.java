package com.vixshield.web.filter;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Defines the one policy of every page: nothing inline, nothing foreign. */
final class ContentSecurityPolicy {

    private ContentSecurityPolicy() {
    }

    /** @param formAddresses where a form may lead besides ourselves; browsers apply it to the redirects after a POST too */
    static String allowing(Collection<String> formAddresses) {
        var origins = new TreeSet<String>();
        formAddresses.forEach(address -> origins.add(origin(address)));
        return String.join("; ", List.of("default-src 'self'", "img-src 'self' data:",
                ("form-action 'self' " + String.join(" ", origins)).strip(),
                "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"));
    }

    private static String origin(String address) {
        URI uri = URI.create(address.strip());
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("Not an absolute address: " + address);
        }
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
