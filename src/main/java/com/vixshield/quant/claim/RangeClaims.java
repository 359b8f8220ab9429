package com.vixshield.quant.claim;

import java.util.List;
import java.util.stream.IntStream;

import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.Statistic;

/** Asks whether the expected range covers what it says; needs no option price. */
final class RangeClaims {

    private static final String REAL = "real index data";

    private final ClaimSample sample;

    RangeClaims(ClaimSample sample) {
        this.sample = sample;
    }

    List<Question> questions() {
        return IntStream.range(0, 3).mapToObj(level -> covers(level, 80 + 5 * level)).toList();
    }

    private Question covers(int level, int percent) {
        SessionTable table = sample.table();
        double[] inside = sample.flags(i -> Math.abs(Math.log(table.close(i + 1) / table.close(i))) <= table.ranges()
                .band(level, i));
        double nominal = percent / 100.0;
        Claim claim = Claim.level("C06b", "EDR_" + percent + " covers " + percent + " %",
                "share of sessions with |ln(C[t+1]/C[t])| <= m_p sigma", 250, new Range(nominal - 0.01, nominal + 0.01),
                "share").from(REAL);
        return Question.of(claim, sample.sessions(), Statistic.ratio(inside, sample.flags(i -> true)));
    }
}
