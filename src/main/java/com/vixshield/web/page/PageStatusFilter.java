package com.vixshield.web.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the layout the status of the answer before the template is rendered, so that a refused form says so in its title. */
public class PageStatusFilter {

    /** Ahead of the one that renders templates. */
    private static final int FIRST = 9_000;

    @Inject
    PageContext page;

    @ServerResponseFilter(priority = FIRST)
    public void note(ContainerResponseContext response) {
        page.answeredWith(response.getStatus());
    }
}
