package com.vixshield.help.method;

/**
 * Holds a number on an idea's page.
 *
 * @param note what it is of; may be empty
 */
public record MethodFigure(String label, String value, String note) {

    static MethodFigure of(String label, String value) {
        return new MethodFigure(label, value, "");
    }

    static MethodFigure of(String label, String value, String note) {
        return new MethodFigure(label, value, note);
    }
}
