package com.vixshield.help.text;

/**
 * Holds a run of text in one style.
 *
 * @param style text, strong, em, code or link
 * @param href where a link leads, null of other styles
 */
public record Span(String style, String text, String href) {

    private static final String GLOSSARY = "/glossary/";

    static Span text(String text) {
        return new Span("text", text, null);
    }

    /** Id of the term that a link explains; null of any other span. */
    public String term() {
        return href != null && href.startsWith(GLOSSARY) ? href.substring(GLOSSARY.length()) : null;
    }
}
