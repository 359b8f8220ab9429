package com.vixshield.web.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.vixshield.web.filter.FilterOrder;

/** Tells the layout the status of the answer before the template is rendered, so that a refused form says so in its title. */
public class PageStatusFilter {

    @Inject
    PageContext page;

    @ServerResponseFilter(priority = FilterOrder.PAGE_STATUS)
    public void note(ContainerResponseContext response) {
        page.answeredWith(response.getStatus());
    }
}
