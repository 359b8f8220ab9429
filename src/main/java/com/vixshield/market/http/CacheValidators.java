package com.vixshield.market.http;

import java.net.http.HttpHeaders;

/**
 * By what a provider recognises a version of its file that we have. Empty where it gave none.
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
