package com.vixshield.web.page;

/**
 * Describes a labelled text field ({@code tags/field}).
 *
 * @param mode keyboard for a phone: text, numeric, decimal, email
 * @param hint or null
 * @param error what is wrong and the way out, or null
 */
public record TextField(String name, String label, String value, String mode, String hint, String error) {

    public static TextField of(String name, String label, String value) {
        return new TextField(name, label, value, "text", null, null);
    }

    public static TextField number(String name, String label, String value) {
        return new TextField(name, label, value, "decimal", null, null);
    }

    public TextField hint(String text) {
        return new TextField(name, label, value, mode, text, error);
    }

    public TextField error(String text) {
        return new TextField(name, label, value, mode, hint, text);
    }

    public boolean numeric() {
        return mode.equals("decimal") || mode.equals("numeric");
    }
}
