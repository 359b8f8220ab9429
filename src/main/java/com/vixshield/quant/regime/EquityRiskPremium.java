package com.vixshield.quant.regime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;

import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

/**
 * Estimates what shares are expected to return above the ten-year yield by constant growth (M. J. Gordon, The Investment,
 * Financing, and Valuation of the Corporation, 1962): D·(1 + g)/P + g − y, with g the yearly growth of the trailing
 * earnings over the window. All inputs are of one month of R. Shiller's series, the newest that has them all and was
 * published by the session.
 */
final class EquityRiskPremium {

    private final MarketHistory history;
    private final RegimeRules rules;

    EquityRiskPremium(MarketHistory history, RegimeRules rules) {
        this.history = history;
        this.rules = rules;
    }

    SideInputs at(LocalDate session) {
        NavigableMap<LocalDate, Double> earnings = series(Series.SHILLER_EARNINGS);
        if (earnings.isEmpty()) {
            return SideInputs.none("no series");
        }
        LocalDate published = session.minusMonths(rules.earningsDelayMonths());
        for (LocalDate month : earnings.headMap(published, true).descendingKeySet()) {
            if (complete(month)) {
                return of(month);
            }
        }
        return SideInputs.none("no month before " + published + " has price, dividend, long rate and earnings, these also "
                + rules.growthYears() + " years earlier");
    }

    private SideInputs of(LocalDate month) {
        double price = value(Series.SHILLER_PRICE, month);
        double dividend = value(Series.SHILLER_DIVIDEND, month);
        double before = value(Series.SHILLER_EARNINGS, month.minusYears(rules.growthYears()));
        double growth = Math.pow(value(Series.SHILLER_EARNINGS, month) / before, 1.0 / rules.growthYears()) - 1;
        double yield = value(Series.SHILLER_LONG_RATE, month) / 100;
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("price", price);
        inputs.put("dividend", dividend);
        inputs.put("earnings_growth", growth);
        inputs.put("long_rate", yield);
        return SideInputs.computed(dividend * (1 + growth) / price + growth - yield, month, inputs);
    }

    /** The source writes 0 where it has no value yet. */
    private boolean complete(LocalDate month) {
        return value(Series.SHILLER_PRICE, month) > 0 && value(Series.SHILLER_DIVIDEND, month) > 0
                && value(Series.SHILLER_EARNINGS, month) > 0 && value(Series.SHILLER_LONG_RATE, month) > 0
                && value(Series.SHILLER_EARNINGS, month.minusYears(rules.growthYears())) > 0;
    }

    private double value(Series name, LocalDate month) {
        Double value = series(name).get(month);
        return value != null && Double.isFinite(value) ? value : 0;
    }

    private NavigableMap<LocalDate, Double> series(Series name) {
        return history.values().getOrDefault(name, Collections.emptyNavigableMap());
    }
}
