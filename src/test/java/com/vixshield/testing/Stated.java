package com.vixshield.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Extracts what a text states: days, times, amounts, shares and counts, in their order. How it words what stands between them
 * is no test's business.
 */
public final class Stated {

    private static final String DAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\w* )?\\d{1,2} "
            + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\w*(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{1,2}:\\d{2}(?: ET)?";
    private static final String AMOUNT = "[+\u2212-]?\\$?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ \u202f]?%)?";
    private static final Pattern PATTERN = Pattern.compile(DAY + "|" + TIME + "|" + AMOUNT);

    private Stated() {
    }

    public static List<String> by(String text) {
        return PATTERN.matcher(text).results().map(MatchResult::group).toList();
    }
}
