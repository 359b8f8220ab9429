package com.vixshield.quant.regime;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

/** Reads series that results are split by, as they were known on a session. */
public final class OverlaySeries {

    /** Days; the index is published weekly and with a delay. */
    private static final int OLDEST = 14;

    private OverlaySeries() {
    }

    /** Change of the broad dollar index over three months, decimal. */
    public static OptionalDouble broadDollar(MarketHistory history, LocalDate session) {
        return dollarChange(history, session).value();
    }

    /** Expected return of shares above the ten-year yield, decimal a year. */
    public static OptionalDouble equityRiskPremium(MarketHistory history, LocalDate session, RegimeRules rules) {
        return new EquityRiskPremium(history, rules).at(session).value();
    }

    /** Of the last value published by the session over the one known three months before it, each no older than two weeks. */
    static SideInputs dollarChange(MarketHistory history, LocalDate session) {
        var dollar = history.values().get(Series.DTWEXBGS);
        var now = dollar == null ? null : dollar.floorEntry(session);
        var then = now == null ? null : dollar.floorEntry(now.getKey().minusMonths(3));
        if (then == null || now.getKey().isBefore(session.minusDays(OLDEST))
                || then.getKey().isBefore(now.getKey().minusMonths(3).minusDays(OLDEST))) {
            return SideInputs.none("no broad dollar index of the session and three months before");
        }
        double change = now.getValue() / then.getValue() - 1;
        return now.getValue() > 0 && then.getValue() > 0 && Double.isFinite(change)
                ? SideInputs.of(OptionalDouble.of(change), Optional.of(now.getKey()), "")
                : SideInputs.none("the broad dollar index is not a number");
    }
}
