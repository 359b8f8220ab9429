package com.vixshield.web.filter;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Forbids storing what was made for a signed-in person; other pages are revalidated each time. */
class PageCacheFilter {

    private static final List<String> PERSONAL = List.of("/a/", "/u/", "/operator", "/invitations/", "/join/");

    @ServerResponseFilter(priority = FilterOrder.PAGE_CACHING)
    void declare(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, personal(request) ? "no-store" : "no-cache");
    }

    /** By address and cookie, not by asking who it is: a public page must not depend on the identity service. */
    private static boolean personal(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return PERSONAL.stream().anyMatch(path::startsWith)
                || request.getCookies().keySet().stream().anyMatch(name -> name.startsWith("q_session"));
    }
}
