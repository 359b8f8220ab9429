package com.vixshield.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What was made for a signed-in person is kept by nobody; other pages are asked for again each time. */
class PageCaching {

    @ServerResponseFilter
    void declare(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        boolean signedIn = request.getCookies().keySet().stream().anyMatch(name -> name.startsWith("q_session"));
        headers.putSingle(HttpHeaders.CACHE_CONTROL, signedIn ? "no-store" : "no-cache");
    }
}
