package com.vixshield.market.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * Simulates the listed funds from the demo's own futures and index: what holds two futures of a constant average maturity earns
 * their changes, multiples of it daily, less a fee. A price that has become small is merged as the issuers do, ten shares to
 * one, so that every one is a price that shares trade at.
 */
final class DemoFunds {

    private static final double FIRST = 40;
    private static final double LEAST = 8;
    private static final double MERGED = 10;
    private static final double YEAR = 365;
    private static final double DIVIDENDS = 0.013;
    private static final double FIRST_SPY = 145;
    private static final double BETA_OF_EQUAL_WEIGHTS = 0.97;

    /** @param leverage times the daily change; @param from the nearer month, sold into @param to over the month */
    private record Recipe(Series series, int from, int to, double leverage, double fee) {
    }

    private static final List<Recipe> RECIPES = List.of(new Recipe(Series.VIXY, 1, 2, 1, 0.0085),
            new Recipe(Series.VXX, 1, 2, 1, 0.0089), new Recipe(Series.VIXM, 4, 7, 1, 0.0085),
            new Recipe(Series.VXZ, 4, 7, 1, 0.0089), new Recipe(Series.UVXY, 1, 2, 1.5, 0.0095),
            new Recipe(Series.SVXY, 1, 2, -0.5, 0.0095));

    private final Map<Series, Double> prices = new EnumMap<>(Series.class);
    private List<VxSettlement> before;
    private LocalDate dayBefore;
    private double indexBefore;
    private double spy = FIRST_SPY;
    private double rsp = FIRST_SPY / 2;

    /** Closes of one more session, by fund. */
    Map<Series, Double> next(DemoDay day, List<VxSettlement> curve) {
        LocalDate date = day.spx().date();
        for (Recipe recipe : RECIPES) {
            double price = prices.getOrDefault(recipe.series(), FIRST);
            if (before != null) {
                double fee = recipe.fee() * DAYS.between(dayBefore, date) / YEAR;
                price *= Math.max(0.05, 1 + recipe.leverage() * change(recipe, curve) - fee);
            }
            prices.put(recipe.series(), price < LEAST ? price * MERGED : price);
        }
        if (before != null) {
            double move = day.spx().close() / indexBefore - 1;
            double dividend = DIVIDENDS * DAYS.between(dayBefore, date) / YEAR;
            spy *= 1 + move + dividend;
            rsp *= 1 + BETA_OF_EQUAL_WEIGHTS * move + dividend;
        }
        before = curve;
        dayBefore = date;
        indexBefore = day.spx().close();
        Map<Series, Double> closes = new EnumMap<>(Series.class);
        prices.forEach((series, price) -> closes.put(series, DemoPath.cents(price)));
        closes.put(Series.SPY, DemoPath.cents(spy));
        closes.put(Series.RSP, DemoPath.cents(rsp));
        return closes;
    }

    /** Of the two futures held since the day before, by their weights of that day. */
    private double change(Recipe recipe, List<VxSettlement> curve) {
        double total = 0;
        double rest = Math.min(1, Math.max(0, DAYS.between(dayBefore, before.get(0).expiry()) / 30.0));
        int months = recipe.to() - recipe.from();
        for (int month = recipe.from(); month <= recipe.to(); month++) {
            double weight = month == recipe.from() ? rest / months : month == recipe.to() ? (1 - rest) / months : 1.0 / months;
            total += weight * (settle(curve, before.get(month - 1).expiry()) / before.get(month - 1).settle() - 1);
        }
        return total;
    }

    /** What has expired was held until its last settlement. */
    private double settle(List<VxSettlement> curve, LocalDate expiry) {
        return curve.stream().filter(future -> future.expiry().equals(expiry)).mapToDouble(VxSettlement::settle).findFirst()
                .orElseGet(() -> before.stream().filter(future -> future.expiry().equals(expiry))
                        .mapToDouble(VxSettlement::settle).findFirst().orElseThrow());
    }
}
