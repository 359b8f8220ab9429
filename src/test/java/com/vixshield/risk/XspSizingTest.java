package com.vixshield.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataLabel;
import com.vixshield.market.Provenance;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.sizing.SizingInputs;
import com.vixshield.signal.PublishedSignal;

class XspSizingTest {

    private static PublishedSignal published(List<OptionQuote> quotes) {
        SignalInputs inputs = new SyntheticMarket().inputs(SyntheticMarket.chain(quotes));
        return new PublishedSignal(SignalCalculator.calculate(inputs, RulebookParameters.V1_0),
                HedgeInputs.of(inputs.history(), SyntheticMarket.SESSION, HedgeParameters.defaults()), List.of(-1.0, 0.0, 1.0),
                new Provenance(new DataLabel(DataLabel.Kind.DEMO, "Demo data", Duration.ZERO), SyntheticMarket.QUOTED,
                        List.of()),
                List.of());
    }

    private static List<OptionQuote> bothIndices() {
        List<OptionQuote> quotes = new ArrayList<>(new SyntheticMarket().quotes());
        quotes.addAll(new SyntheticMarket().root("XSP").forward(600).step(1).span(30).halfSpread(0.02)
                .stdev(k -> 0.0085 * (1 - 0.9 * Math.min(0, Math.log(k / 600) / 0.02))).quotes());
        return quotes;
    }

    @Test
    void offersTheTwinInItsOwnPoints() {
        PublishedSignal published = published(bothIndices());
        SizingInputs.Offer offer = (SizingInputs.Offer) SizingService.inputs(published, Tier.DELTA_STEWARD).xsp();
        CondorTier twin = (CondorTier) published.signal().xspTiers().get(Tier.DELTA_STEWARD);
        assertThat(offer.condor().forward()).isEqualTo(600, within(0.05));
        assertThat(offer.condor().multiplier()).isEqualTo(100);
        assertThat(offer.condor().payoff()).isEqualTo(twin.payoff());
        assertThat(offer.condor().outcomes().orElseThrow().level(1)).isEqualTo(offer.condor().forward());
    }

    @Test
    void saysWhyThereIsNoTwin() {
        SizingInputs.NoOffer none = (SizingInputs.NoOffer) SizingService
                .inputs(published(new SyntheticMarket().quotes()), Tier.DELTA_STEWARD).xsp();
        assertThat(none.reason()).contains("no XSP quotes");
    }
}
