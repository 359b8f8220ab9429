package com.vixshield.quant.hedge.plan;

import com.vixshield.quant.hedge.parameters.HedgeProfile;

/**
 * Computes what the hedge may cost a year, in dollars. Where no credit is taken, with no condor tonight or an account too
 * small for one, the cap alone is the budget.
 *
 * @param budgetPerCondor h × credit of one condor; nothing accrues on a debit
 * @param hBudgetPerYear that over all condors and a year's signals
 * @param hShareOfEquity the same as a share of the account: h × credit/max loss × at-risk fraction × signals a year
 * @param capPerYear the master
 * @param annualBudgetBinding the smaller of the two
 */
public record HedgeBudget(double budgetPerCondor, double hBudgetPerYear, double hShareOfEquity, double capPerYear,
        double annualBudgetBinding, Binding binding) {

    /** Which of the two limits the budget. */
    public enum Binding {
        CAP,
        ACCRUAL
    }

    public static HedgeBudget of(HedgeProfile profile, double signalsPerYear) {
        double perCondor = profile.accrualRate() * Math.max(0, profile.creditPerCondor().orElse(0));
        double accrual = perCondor * profile.condors() * signalsPerYear;
        double cap = profile.capRate() * profile.equity();
        boolean accrualBinds = takesCredit(profile) && accrual < cap;
        return new HedgeBudget(perCondor, accrual, accrual / profile.equity(), cap, accrualBinds ? accrual : cap,
                accrualBinds ? Binding.ACCRUAL : Binding.CAP);
    }

    static boolean takesCredit(HedgeProfile profile) {
        return profile.condors() > 0 && profile.creditPerCondor().orElse(0) > 0;
    }
}
