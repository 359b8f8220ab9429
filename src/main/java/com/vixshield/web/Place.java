package com.vixshield.web;

/** Somewhere the masthead leads. */
public record Place(String label, String href) {

    boolean contains(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
