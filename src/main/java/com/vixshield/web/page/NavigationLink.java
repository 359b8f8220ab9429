package com.vixshield.web.page;

/** Describes a link of the masthead. */
public record NavigationLink(String label, String href) {

    boolean contains(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
