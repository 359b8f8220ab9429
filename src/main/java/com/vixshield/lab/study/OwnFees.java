package com.vixshield.lab.study;

import java.util.List;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.condor.CondorGrade;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.condor.TierQuote;

/** Grades condors again with other fees. What was sold and what the gates said stay: they decide by the rulebook's fees. */
final class OwnFees {

    private static final int LEGS = 4;

    private OwnFees() {
    }

    /** @param feePerLeg dollars a contract and leg */
    static CondorHistory of(CondorHistory history, double feePerLeg) {
        CondorRules rules = RulebookParameters.V1_0.condor();
        if (feePerLeg == rules.feePerLeg()) {
            return history;
        }
        double points = LEGS * feePerLeg / rules.multiplier();
        List<CondorSession> sessions = history.sessions().stream().map(session -> new CondorSession(session.session(),
                session.quoted(), session.forward(), session.stdev(), session.gauge(),
                session.tiers().stream().map(day -> of(day, points)).toList())).toList();
        return new CondorHistory(history.table(), history.model(), history.scaled(), sessions);
    }

    private static CondorDay of(CondorDay day, double points) {
        if (!day.priced()) {
            return day;
        }
        TierQuote quote = day.quote();
        CondorGrade grade = day.grade();
        double less = points - quote.fees();
        double expected = grade.pnlExpected() - less;
        return new CondorDay(day.session(),
                new TierQuote(quote.payoff(), quote.mid(), quote.natural(), quote.expected(), quote.width(), points,
                        quote.put(), quote.call(), quote.expectedPnl() - less, quote.pop()),
                new CondorGrade(grade.payoff(), grade.pnlMid() - less, expected, grade.pnlNatural() - less, expected > 0),
                day.valueHold(), day.liquidityHold(), day.inside());
    }
}
