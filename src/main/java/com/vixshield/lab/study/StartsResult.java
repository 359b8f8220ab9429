package com.vixshield.lab.study;

import java.util.List;

/**
 * Holds what one set of settings would have come to, had it been begun on each session.
 *
 * @param first earliest start, and the last
 * @param hedged whether the account is the hedged book
 * @param equity dollars that each beginning begins with
 * @param planPrice dollars a month
 * @param toTheEnd over all starts, each to the end of the period; year: each held for 252 sessions
 * @param worst starts, the worst first
 * @param curve growth a year by start, one a week
 */
public record StartsResult(String first, String last, String end, int starts, boolean hedged, double equity, double planPrice,
        Spread toTheEnd, Spread year, List<Start> worst, List<Start> curve) {

    /**
     * @param cagr growth a year at 5, 25, 50, 75 and 95 % of the starts
     * @param drawdown deepest drawdown likewise
     * @param losing share of the starts that end lower, before the plan's price
     * @param losingWithPlan the same for this account, the plan paid
     * @param leastHalf smallest account with which half of the starts pay the plan, dollars; null where no account does
     * @param leastMost the same for 95 %
     * @param leastAll the same for all
     */
    public record Spread(List<Double> cagr, List<Double> drawdown, double losing, double losingWithPlan, Double leastHalf,
            Double leastMost, Double leastAll) {
    }

    /** @param least dollars with which this start pays the plan; null where no account does */
    public record Start(String date, int sessions, double growth, double cagr, double drawdown, Double least) {
    }
}
