package com.vixshield.lab.study;

import java.util.List;

import com.vixshield.quant.backtest.CondorWalk;

/** Checks settings before any work is done on them. Nothing is corrected or clamped. */
public final class LabChecks {

    public static final int MOST_VARIANTS = 2000;
    public static final int MOST_PAYMENTS = 200;
    private static final double MOST_RISK = 1;
    private static final double MOST_BUDGET = 20;
    private static final double MOST_FEE = 25;
    private static final double LEAST_PRICE = 0.5;
    private static final double MOST_PRICE = 2;
    private static final double LEAST_EQUITY = 100;
    private static final double MOST_EQUITY = 1e9;
    private static final double MOST_PLAN = 10_000;

    private LabChecks() {
    }

    /** Whether every setting is a possible one, whatever the history. @throws LabRefusal naming the first that is not */
    public static LabSettings inRange(LabSettings s) {
        require(CondorWalk.tiers().containsKey(s.tier()), "tier",
                "There is no tier " + s.tier() + ". There are " + String.join(", ", CondorWalk.tiers().keySet()) + ".");
        require(s.risk() > 0 && s.risk() <= MOST_RISK, "risk",
                "At risk per condor is above 0 % and up to 100 % of the account.");
        require(s.budget() > 0 && s.budget() <= MOST_BUDGET, "budget", "The hedge budget is above 0 % and up to 20 % a year.");
        require(s.feePerLeg() >= 0 && s.feePerLeg() <= MOST_FEE, "fee", "The fee per leg is from $0 to $25.");
        require(s.price() >= LEAST_PRICE && s.price() <= MOST_PRICE, "price",
                "The price is a share of the central one from 0.5 to 2, such as 1.05.");
        require(s.equity() >= LEAST_EQUITY && s.equity() <= MOST_EQUITY, "equity",
                "The account begins with $100 to $1,000,000,000.");
        require(s.planPrice() >= 0 && s.planPrice() <= MOST_PLAN, "plan", "The plan costs from $0 to $10,000 a month.");
        require(s.payments().size() <= MOST_PAYMENTS, "payments", "There can be up to " + MOST_PAYMENTS + " payments.");
        return s;
    }

    /** Whether they can be run on this history. @param locked whether only the locked years may be looked at */
    public static void onHistory(LabSettings s, LabLock lock) {
        require(!s.from().isAfter(s.to()), "from", "The period begins on " + s.from() + ", after it ends on " + s.to() + ".");
        boolean confirming = s.phase() == LabPhase.CONFIRMATION;
        var first = confirming ? lock.locked() : lock.first();
        var last = confirming ? lock.lastLocked() : lock.last();
        require(!s.from().isBefore(first), "from", "The period begins on " + s.from() + "; runs can begin on " + first + ".");
        require(!s.to().isAfter(last), "to", confirming
                ? "The period ends on " + s.to() + "; the last session whose condor has settled is " + last + "."
                : "The period ends on " + s.to() + ". Discovery ends on " + last + ": the last " + LabLock.YEARS
                        + " years are locked away until a confirmation.");
        s.payments().forEach(p -> require(!p.day().isBefore(s.from()) && !p.day().isAfter(s.to()), "payments",
                "The payment of " + p.day() + " is outside the period."));
        require(s.payments().stream().allMatch(p -> p.dollars() != 0 && Math.abs(p.dollars()) <= MOST_EQUITY), "payments",
                "A payment is not $0, and up to $1,000,000,000.");
    }

    /** How many variants a sweep has. @throws LabRefusal for too many, before they are made */
    public static int variants(List<SweepAxis> axes) {
        long count = 1;
        for (SweepAxis axis : axes) {
            require(!axis.values().isEmpty(), axis.parameter().key(), "Name the values to try, with commas between them.");
            require(axis.values().stream().distinct().count() == axis.values().size(), axis.parameter().key(),
                    "Each value is tried once.");
            count *= axis.values().size();
        }
        require(axes.stream().map(SweepAxis::parameter).distinct().count() == axes.size(), "second",
                "The two parameters must be different ones.");
        require(count <= MOST_VARIANTS, "second", "That makes " + count + " variants; a sweep has up to 2,000.");
        return (int) count;
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new LabRefusal(field, message);
        }
    }
}
