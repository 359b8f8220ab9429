package com.vixshield.rulebook;

import java.util.List;

/**
 * Describes a question that published texts answer in ways that exclude each other.
 *
 * @param ours the answer of the rulebook
 * @param parameters paths where that answer stands as a number
 * @param readings what the texts say, in our words
 */
public record Conflict(String id, String title, String question, String ours, String why, List<String> parameters,
        List<Reading> readings) {

    /** @param would what following it would mean */
    public record Reading(String reading, String would) {
    }
}
