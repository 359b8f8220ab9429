package com.vixshield.alert;

import static com.vixshield.web.format.NumberFormats.money;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.signedPoints;
import static com.vixshield.web.format.NumberFormats.tenth;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import com.vixshield.alert.SignalMailPage.Line;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.view.EventLabels;

/** Words what the condor of the reader's tier can make and lose, and how likely that is. */
final class SignalMailFacts {

    private final SizedSignal sized;

    SignalMailFacts(SizedSignal sized) {
        this.sized = sized;
    }

    List<Line> facts() {
        return sized.condor().map(condor -> {
            List<Line> facts = new ArrayList<>();
            facts.add(new Line("Credit, points", "expected " + points(condor.expectedCredit()) + ", mid "
                    + points(condor.midCredit()) + ", natural " + points(condor.naturalCredit()), ""));
            condor.expectedPnlRwPoints().ifPresent(mean -> facts.add(new Line("Expected P&L, points", signedPoints(mean) + " ± "
                    + points(1.96 * condor.sePnl().orElse(0)) + " for each condor, after fees", "")));
            facts.add(new Line("Break-even",
                    tenth(condor.breakevenLow()) + " and " + tenth(condor.breakevenHigh()) + ", before fees", ""));
            facts.add(new Line("Most you can lose", mostLost(), ""));
            facts.add(new Line("Odds of a profit", odds(condor), ""));
            facts.add(new Line("Wins needed", needed(condor.breakevenWinRateAtAverageLoss())
                    + percent(condor.breakevenWinRate(), 1) + " if every loss is full", ""));
            sized.published().analogs().stream().map(EventLabels::of)
                    .forEach(event -> facts.add(new Line(event.title() + ", next session", event.past(), "")));
            return facts;
        }).orElse(List.of());
    }

    private static String needed(OptionalDouble averageLoss) {
        return averageLoss.isPresent() ? percent(averageLoss.getAsDouble(), 1) + " at the average loss, " : "";
    }

    private String mostLost() {
        return sized.contracts() > 0 && sized.sizing() instanceof SizedPosition position
                ? money(position.condor().maxLoss()) + ", " + percent(position.condor().atRiskShare(), 2) + " of "
                        + money(sized.positions().equity())
                : money(sized.condor().orElseThrow().maxLossAfterFees() * 100) + " for each condor";
    }

    private static String odds(CondorTier condor) {
        var market = condor.popRn().isPresent() ? condor.popRn() : condor.popRnRaw();
        String implied = market.isPresent() ? percent(market.getAsDouble(), 1) + " by the market" : "not available";
        return condor.popRwAfterFees().isPresent()
                ? percent(condor.popRwAfterFees().getAsDouble(), 1) + " of past closes, scaled to today; " + implied
                : implied;
    }
}
