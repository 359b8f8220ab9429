package com.vixshield.help.search;

/**
 * Holds what a search has found.
 *
 * @param excerpt the part of the text that fits best
 */
public record HelpHit(String kind, String href, String title, String excerpt) {

    public String kindLabel() {
        return switch (kind) {
            case "answer" -> "Answer";
            case "word" -> "Glossary";
            case "idea" -> "Method";
            case "rule" -> "Rulebook";
            case "operation" -> "Interface for programs";
            default -> "Page";
        };
    }
}
