package com.vixshield.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.vixshield.conditions.MarketDay;
import com.vixshield.conditions.MarketSeries;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.chain.ParityEdges;
import com.vixshield.quant.gate.PremiumGauge;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.policy.ActivationScore;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.quant.regime.Regime;
import com.vixshield.quant.volatility.AtTheMoney;
import com.vixshield.quant.volatility.SmilePoint;
import com.vixshield.quant.volatility.TermStructure;
import com.vixshield.quant.volatility.VixSelftest;

/**
 * Describes the market of one session; what could not be computed is null.
 *
 * @param stage preview, sealed or settled
 * @param trend of the VIX, with the weights that Motion wants
 * @param range shares as decimals of log return
 * @param analogs of the announcements of the next session
 * @param series those whose history can be asked for
 */
public record MarketView(LocalDate session, String stage, Instant quotedAt, String source, String rulebook, Regime regime,
        TermStructure volatility, VixTrend trend, ExpectedMove range, Forward forward, AtTheMoney atTheMoney,
        List<SmilePoint> smile, HygieneCounts quotes, ParityEdges parity, Consistency consistency, PremiumGauge premiumGauge,
        VixSelftest vixSelftest, ActivationScore activation, List<EventAnalog> analogs, List<String> series) {

    static MarketView of(MarketDay day) {
        DailySignal signal = day.computed();
        return new MarketView(signal.session(), day.stage().label().toLowerCase(Locale.ROOT), signal.quoteInstant(),
                day.signal().source, signal.rulebook(), signal.regime(), signal.termStructure(),
                day.published().hedge().motion().orElse(null), signal.edr().orElse(null), signal.forward().orElse(null),
                signal.atm().orElse(null), signal.smile(), signal.hygiene(), signal.parity().orElse(null),
                signal.chain().consistency(), signal.gates().premiumGauge().orElse(null), signal.vixSelftest().orElse(null),
                day.activation(), day.published().analogs(),
                Arrays.stream(MarketSeries.values()).filter(series -> !series.of(day).isEmpty()).map(MarketSeries::key)
                        .toList());
    }
}
