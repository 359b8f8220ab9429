package com.vixshield.help.search;

/**
 * Describes something that the search finds.
 *
 * @param kind answer, word, idea, rule, operation or page
 * @param body text that is searched
 */
public record HelpEntry(String kind, String href, String title, String body) {

    String id() {
        return kind + " " + href + " " + title;
    }
}
