package com.vixshield.dashboard;

import java.util.ArrayList;
import java.util.List;

import com.vixshield.dashboard.DashboardPage.Source;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.risk.SizedSignal;

/** Builds the section on the sources and ages of the numbers. */
final class SourceSection {

    private SourceSection() {
    }

    static List<Source> sources(SizedSignal sized) {
        DailySignal signal = sized.published().signal();
        HedgeInputs hedge = sized.published().hedge();
        List<Source> sources = new ArrayList<>();
        sources.add(new Source("SPXW quotes", sized.signal().source + ": " + quotes(signal.hygiene()), signal.session(),
                signal.quoteInstant()));
        signal.xsp().ifPresent(xsp -> sources.add(new Source("XSP quotes", sized.signal().source + ": " + quotes(xsp.hygiene()),
                signal.session(), signal.quoteInstant())));
        signal.edr()
                .ifPresent(edr -> sources.add(new Source("Expected range", "daily SPX bars and " + edr.readings().iv1Source(),
                        edr.asOf(), null)));
        hedge.curveDate().ifPresent(day -> sources.add(new Source("VIX futures", "settlements of "
                + hedge.curve().map(curve -> curve.points().size()).orElse(0) + " months", day, null)));
        observed(sources, "VVIX", hedge.vvix());
        observed(sources, "One-month Treasury yield", hedge.rate());
        sources.add(new Source("Rulebook " + signal.rulebook(), "every number as defined there", signal.session(),
                sized.signal().publishedAt));
        return sources;
    }

    private static void observed(List<Source> sources, String name, java.util.Optional<DatedValue> observation) {
        observation.ifPresent(seen -> sources.add(new Source(name, "daily close", seen.date(), null)));
    }

    private static String quotes(HygieneCounts counts) {
        int discarded = counts.rows() - counts.usable();
        return counts.usable() + " of " + counts.rows() + " used, " + (discarded == 0
                ? "none discarded"
                : discarded + " discarded (" + counts.crossed() + " crossed, " + counts.duplicate() + " repeated, "
                        + counts.stale() + " stale)");
    }
}
