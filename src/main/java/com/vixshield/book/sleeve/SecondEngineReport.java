package com.vixshield.book.sleeve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.policy.IdleCash;
import com.vixshield.quant.hedge.policy.SecondEngine;
import com.vixshield.quant.statistics.Correlation;
import com.vixshield.quant.statistics.Interval;

/**
 * Says whether a sleeve counts as a second engine, and what it and the interest on idle cash would raise the hedge budget to.
 * Money is dollars a year.
 *
 * @param interval 95 %, absent without a correlation
 * @param interest on the idle cash at the bill's yield; zero without either
 * @param sleeve mean of the days compared times the sessions of a year; zero when it does not count or lost money
 * @param budget yearly cost of the hedge at most, by the settings
 * @param raised the same with both incomes
 * @param raisedShare of the account
 */
record SecondEngineReport(SecondEngine test, Optional<Interval> interval, Optional<DatedValue> bill, BigDecimal interest,
        BigDecimal sleeve, BigDecimal budget, BigDecimal raised, double raisedShare) {

    /** What the account has and may spend. @param capRate share of equity */
    record Means(BigDecimal equity, double capRate, BigDecimal idleCash) {
    }

    static SecondEngineReport of(NavigableMap<LocalDate, BigDecimal> sleeve, NavigableMap<LocalDate, Double> condor,
            HedgeParameters rule, Optional<DatedValue> bill, Means means) {
        NavigableMap<LocalDate, Double> results = new TreeMap<>();
        sleeve.forEach((day, dollars) -> results.put(day, dollars.doubleValue()));
        SecondEngine test = SecondEngine.test(results, condor, rule.secondEngine());
        BigDecimal interest = cents(
                bill.map(found -> new IdleCash(means.idleCash().doubleValue(), found.value()).incomePerYear())
                        .orElse(0.0));
        BigDecimal income = cents(test.passes() ? Math.max(0, income(results, condor, rule)) : 0);
        BigDecimal budget = cents(means.equity().doubleValue() * means.capRate());
        BigDecimal raised = budget.add(interest).add(income);
        return new SecondEngineReport(test,
                test.correlation().isPresent()
                        ? Correlation.interval(test.correlation().getAsDouble(), test.commonDays())
                        : Optional.empty(),
                bill, interest, income, budget, raised, raised.doubleValue() / means.equity().doubleValue());
    }

    private static double income(NavigableMap<LocalDate, Double> sleeve, NavigableMap<LocalDate, Double> condor,
            HedgeParameters rule) {
        return rule.signalsPerYear() * condor.descendingKeySet().stream().limit(rule.secondEngine().window())
                .filter(sleeve::containsKey).mapToDouble(sleeve::get).average().orElse(0);
    }

    private static BigDecimal cents(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_EVEN);
    }
}
