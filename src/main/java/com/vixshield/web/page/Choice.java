package com.vixshield.web.page;

import java.util.List;

/**
 * Describes a choice of a few ({@code tags/choice}), as a row of radio buttons.
 *
 * @param error what is wrong and the way out, or null
 */
public record Choice(String name, String label, String chosen, String error, List<Option> options) {

    public record Option(String value, String label) {
    }
}
