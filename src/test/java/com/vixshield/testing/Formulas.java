package com.vixshield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Lists texts that spreadsheets run as formulas, to be put where an export shows what people wrote. */
public final class Formulas {

    public static final List<String> ALL = List.of("=cmd|x", " =cmd|x", "\u00A0+1", "\u3000@x", "\uFF1D1+1", "\uFF0B1",
            "\uFF0D1", "\uFF20x", "\u200B-1");

    private Formulas() {
    }

    /** Each stands in the file, and only as a cell that begins with an apostrophe. */
    public static void areTextIn(String csv) {
        assertThat(ALL).allSatisfy(formula -> assertThat(csv).contains(",\"'" + formula + "\",").doesNotContain(
                "," + formula, "\"" + formula));
    }
}
