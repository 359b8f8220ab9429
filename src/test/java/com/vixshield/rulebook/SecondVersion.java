package com.vixshield.rulebook;

import java.util.List;

import com.vixshield.quant.RulebookText;
import com.vixshield.quant.RulebookVersion;

/** Publishes a second version that differs from the first in three parameters, for tests only. */
public final class SecondVersion {

    public static final String NUMBER = "1.1";

    private static final String TEXT = """
            number = 1.1
            after = 1.0
            title = Wider wings at a dearer fill
            note = Thirty points of width, sixty percent of the spread paid, and a trade must be worth five dollars.

            condor.width = 30
            condor.slippage = 0.6
            gates.minimumValue = 0.05
            """;

    private SecondVersion() {
    }

    public static Rulebooks published() {
        return new Rulebooks(List.of(RulebookVersion.first(), RulebookVersion.first().followedBy(RulebookText.parse(TEXT))));
    }
}
