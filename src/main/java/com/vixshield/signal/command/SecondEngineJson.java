package com.vixshield.signal.command;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.policy.BoxQuote;
import com.vixshield.quant.hedge.policy.IdleCash;
import com.vixshield.quant.hedge.policy.SecondEngine;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.Sizing;

/**
 * Prints whether something beside the condor may pay for more hedge (rulebook §7): interest on idle cash first, then a
 * sleeve that does not move with the condor. Off by default, so nothing of it is in the budget.
 *
 * @param on whether the account has switched it on
 * @param decision in the words of a page
 */
record SecondEngineJson(boolean on, Available<Cash> idleCash, Available<BoxQuote> box, Available<SecondEngine> sleeve,
        String decision) {

    /**
     * @param amount dollars that neither margin nor premium needs
     * @param billYield one-month Treasury yield, decimal a year
     * @param yield the better one of bills and the box at its quotes
     * @param source "bill" or "box"
     * @param incomePerYear dollars
     * @param capRate yearly hedge cost at most, share of equity
     * @param raisedCapRate the same with the income
     */
    record Cash(double amount, OptionalDouble billYield, double yield, String source, double incomePerYear, double capRate,
            double raisedCapRate) {
    }

    static SecondEngineJson of(RulebookVersion rulebook, SignalInputs market, ExampleAccount account, Sizing sizing,
            Optional<SleeveFile> sleeve) {
        RiskProfile profile = account.profile();
        Optional<BoxQuote> box = BoxQuote.of(market.chain(), rulebook.core().quotes(), rulebook.hedge().secondEngine());
        Available<Cash> cash = cash(profile, sizing, account.market().rate().map(DatedValue::value),
                box.map(BoxQuote::yieldAtQuotes));
        Available<SecondEngine> test = sleeve.map(file -> Available.of(SecondEngine.test(file.sleeve(), file.condor(),
                rulebook.hedge().secondEngine())))
                .orElseGet(() -> Available.absent("not available: no results of a sleeve and of the condor are given"));
        return new SecondEngineJson(false, cash, Available.of(box, "not available: no box spread is quoted in this chain"),
                test,
                decision(cash, test));
    }

    private static Available<Cash> cash(RiskProfile profile, Sizing sizing, Optional<Double> bill, Optional<Double> box) {
        if (bill.isEmpty() && box.isEmpty()) {
            return Available.absent("not available: neither a Treasury yield nor a box spread");
        }
        double equity = profile.equity().doubleValue();
        boolean boxed = box.orElse(Double.NEGATIVE_INFINITY) > bill.orElse(Double.NEGATIVE_INFINITY);
        IdleCash idle = new IdleCash(Math.max(0, equity - bound(sizing)), boxed ? box.get() : bill.orElseThrow());
        return Available.of(new Cash(idle.amount(), bill.map(OptionalDouble::of).orElse(OptionalDouble.empty()), idle.yield(),
                boxed ? "box" : "bill", idle.incomePerYear(), profile.hedgeCap(),
                idle.raisedCapRate(profile.hedgeCap(), equity)));
    }

    /** Dollars that margin and premium bind. */
    private static double bound(Sizing sizing) {
        if (sizing instanceof SizedPosition position) {
            return position.margin().total().add(position.hedge().grossPremium()).doubleValue();
        }
        return sizing instanceof Sizing.HedgeOnly only
                ? only.hedge().initialMargin().add(only.hedge().grossPremium()).doubleValue()
                : BigDecimal.ZERO.doubleValue();
    }

    private static String decision(Available<Cash> cash, Available<SecondEngine> sleeve) {
        String idle = cash.value().map(c -> String.format(Locale.ROOT,
                "idle cash would raise the cap from %.2f %% to %.2f %% of the account a year", 100 * c.capRate(),
                100 * c.raisedCapRate())).orElse(cash.reason());
        String other = sleeve.value().map(s -> s.passes()
                ? "the sleeve would count: its correlation is " + s.reason()
                : "the sleeve does not count: " + s.reason()).orElse(sleeve.reason());
        return "off: " + idle + "; " + other;
    }
}
