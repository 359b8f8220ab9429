package com.vixshield.help.text;

import java.util.regex.Pattern;

/** Writes numbers in articles as the rest of the site does: U+2212 for minus, U+202F before the percent sign. */
public final class Typography {

    private static final Pattern PERCENT = Pattern.compile("(?<=\\d) %");
    private static final Pattern MINUS = Pattern.compile("(?<=^|[\\s(])-(?=\\d)");

    private Typography() {
    }

    public static String of(String text) {
        return MINUS.matcher(PERCENT.matcher(text).replaceAll("\u202F%")).replaceAll("\u2212");
    }
}
