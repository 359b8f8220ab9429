package com.vixshield.market.demo;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import com.vixshield.quant.chain.PutCall;

/**
 * Computes the VIX that the demo's own quotes give by Cboe's method: the expiries of the two weeks around 30 days, strikes
 * outwards from the money until two in a row have no bid. The chain is priced so that this equals the VIX published for the
 * day.
 */
final class DemoVix {

    private static final double MONTH = 30;
    private static final int NEAREST = 24;

    private DemoVix() {
    }

    /** In vol points. */
    static double of(LocalDate session, List<DemoExpiry> expiries, Function<DemoExpiry, DemoQuotes> quoted) {
        LocalDate friday = session.plusDays(NEAREST).with(nextOrSame(DayOfWeek.FRIDAY));
        DemoExpiry near = expiring(friday, expiries);
        DemoExpiry next = expiring(friday.plusWeeks(1), expiries);
        double nearDays = near.years() * 365;
        double nextDays = next.years() * 365;
        double variance = (variance(quoted.apply(near)) * nearDays * (nextDays - MONTH)
                + variance(quoted.apply(next)) * nextDays * (MONTH - nearDays)) / (nextDays - nearDays);
        return 100 * Math.sqrt(variance / MONTH);
    }

    /** What settles on a Friday, or before a Friday without trading: in the morning on the third, else at the close. */
    private static DemoExpiry expiring(LocalDate friday, List<DemoExpiry> expiries) {
        String root = friday.getDayOfMonth() > 14 && friday.getDayOfMonth() < 22 ? "SPX" : "SPXW";
        return expiries.stream()
                .filter(e -> e.root().equals(root) && !e.day().isAfter(friday) && e.day().isAfter(friday.minusDays(2)))
                .reduce((earlier, later) -> later).orElseThrow();
    }

    /** Yearly variance of one expiry: 2/(T·D) Σ ΔK/K² Q(K) − (F/K0 − 1)²/T. */
    private static double variance(DemoQuotes quotes) {
        List<Double> strikes = DemoStrikes.of(quotes.forward(), quotes.stdev(), quotes.expiry().sessions());
        int money = 0;
        while (strikes.get(money + 1) <= quotes.forward()) {
            money++;
        }
        double atMoney = (mid(quotes, PutCall.PUT, strikes.get(money)) + mid(quotes, PutCall.CALL, strikes.get(money))) / 2;
        double sum = weight(strikes, money) * atMoney + side(quotes, strikes, money, -1) + side(quotes, strikes, money, 1);
        double beside = quotes.forward() / strikes.get(money) - 1;
        double years = quotes.expiry().years();
        return 2 * sum / (years * quotes.discount()) - beside * beside / years;
    }

    private static double side(DemoQuotes quotes, List<Double> strikes, int money, int direction) {
        PutCall right = direction < 0 ? PutCall.PUT : PutCall.CALL;
        double sum = 0;
        int unbid = 0;
        for (int i = money + direction; i >= 0 && i < strikes.size() && unbid < 2; i += direction) {
            if (quotes.bid(right, strikes.get(i)) > 0) {
                unbid = 0;
                sum += weight(strikes, i) * mid(quotes, right, strikes.get(i));
            } else {
                unbid++;
            }
        }
        return sum;
    }

    private static double mid(DemoQuotes quotes, PutCall right, double strike) {
        return (quotes.bid(right, strike) + quotes.ask(right, strike)) / 2;
    }

    private static double weight(List<Double> strikes, int i) {
        double low = strikes.get(Math.max(0, i - 1));
        double high = strikes.get(Math.min(strikes.size() - 1, i + 1));
        int gaps = i == 0 || i == strikes.size() - 1 ? 1 : 2;
        return (high - low) / gaps / (strikes.get(i) * strikes.get(i));
    }
}
