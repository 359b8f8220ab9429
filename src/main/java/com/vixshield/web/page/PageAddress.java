package com.vixshield.web.page;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Tells a page's own address as search engines and other sites should know it ({@code cdi:address} in templates). */
@Named("address")
@RequestScoped
public class PageAddress {

    private static final List<String> PRIVATE = List.of("/a/", "/u/", "/operator", "/join/", "/invitations/", "/sign-in",
            "/new-password", "/local", "/_local");
    private static final String IMAGE = "img/icon-512.png";

    @Inject
    CurrentVertxRequest request;
    @ConfigProperty(name = "vixshield.url")
    String site;

    /** Whether everybody may find it. */
    public boolean isPublic() {
        String path = path();
        return PRIVATE.stream().noneMatch(path::startsWith);
    }

    /** Without a query: filters show a part of the same page. */
    public String getCanonical() {
        return site + path();
    }

    public String getImage() {
        return site + Assets.url(IMAGE);
    }

    private String path() {
        return request.getCurrent() == null ? "/" : request.getCurrent().normalizedPath();
    }
}
