package com.vixshield.evidence.page;

import java.util.Map;

import com.vixshield.quant.claim.Verdict;
import com.vixshield.web.format.NumberFormats;

/**
 * A question whose answer is known, as the meter answered it.
 *
 * @param expected what a meter that works says
 */
public record MeterControl(String text, String source, int n, String estimate, String interval, Verdict expected,
        Verdict verdict) {

    private static final int DECIMALS = 2;

    static MeterControl of(Map<String, String> row) {
        return new MeterControl(row.get("control"), row.get("source"), Integer.parseInt(row.get("n")),
                number(row, "estimate"), number(row, "lo95") + " to " + number(row, "hi95"), Verdict.of(row.get("expected")),
                Verdict.of(row.get("verdict")));
    }

    private static String number(Map<String, String> row, String column) {
        return NumberFormats.signedPercent(PublishedTable.number(row.get(column)), DECIMALS);
    }

    public boolean passed() {
        return verdict == expected;
    }
}
