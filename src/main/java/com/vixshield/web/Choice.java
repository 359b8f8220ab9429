package com.vixshield.web;

import java.util.List;

/** One of a few ({@code tags/choice}), as a row of radio buttons. */
public record Choice(String name, String label, String chosen, List<Option> options) {

    public record Option(String value, String label) {
    }
}
