package com.vixshield.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Tells whether a script asked for one region of a page only. The same address without the header gives the whole page. */
@RequestScoped
public class Partial {

    static final String HEADER = "X-Partial";

    @Inject
    HttpServerRequest request;
    @Inject
    HttpServerResponse response;

    /** @param region the id of the region, as the script names it */
    public boolean asksFor(String region) {
        response.headers().add("Vary", HEADER);
        return region.equals(request.getHeader(HEADER));
    }
}
