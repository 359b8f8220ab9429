package com.vixshield.web.page;

/** Somewhere the masthead leads. */
public record NavigationLink(String label, String href) {

    boolean contains(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
