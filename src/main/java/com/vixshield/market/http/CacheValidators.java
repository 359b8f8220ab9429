package com.vixshield.market.http;

import java.net.http.HttpHeaders;

/**
 * Holds the validators by which a provider recognises our version of its file. Empty where it gave none.
 *
 * @param etag as received, with its quotes
 * @param lastModified as received
 */
public record CacheValidators(String etag, String lastModified) {

    public static final CacheValidators NONE = new CacheValidators("", "");

    static CacheValidators of(HttpHeaders headers) {
        return new CacheValidators(headers.firstValue("ETag").orElse(""), headers.firstValue("Last-Modified").orElse(""));
    }

    boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
