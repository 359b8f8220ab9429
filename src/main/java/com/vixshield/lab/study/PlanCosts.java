package com.vixshield.lab.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Charges the plan on the first session of each month. */
final class PlanCosts {

    private PlanCosts() {
    }

    /** @param monthly dollars @return dollars by day */
    static double[] of(List<LocalDate> days, double monthly) {
        double[] costs = new double[days.size()];
        for (int i = 0; i < costs.length; i++) {
            boolean first = i == 0 || !YearMonth.from(days.get(i)).equals(YearMonth.from(days.get(i - 1)));
            costs[i] = first ? monthly : 0;
        }
        return costs;
    }
}
