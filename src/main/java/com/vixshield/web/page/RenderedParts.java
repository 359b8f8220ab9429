package com.vixshield.web.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the rendered text of those parts of a page that follow from one model alone, for the other readers to whom the same
 * model is shown. It lives as long as that model is kept.
 */
public final class RenderedParts {

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    String text(String name) {
        return texts.get(name);
    }

    void keep(String name, String text) {
        texts.put(name, text);
    }
}
