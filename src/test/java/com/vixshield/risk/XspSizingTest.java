package com.vixshield.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataLabel;
import com.vixshield.market.Provenance;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.XspSignal;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.sizing.AccountFit;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingInputs;
import com.vixshield.quant.sizing.SizingParameters;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;

class XspSizingTest {

    private static final RulebookVersion RULEBOOK = new Rulebooks().version("1.0");

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
        quotes.addAll(new SyntheticMarket().root("XSP").forward(600).step(1).span(30).halfSpread(0.005).tick(0.01)
                .stdev(k -> 0.0085 * (1 - 0.9 * Math.min(0, Math.log(k / 600) / 0.02))).quotes());
        return quotes;
    }

    private static RiskProfile account(double equity, CondorProduct product) {
        return SizingParameters.defaults().profile(BigDecimal.valueOf(equity)).in(product);
    }

    private static ProductChoice choose(double equity, CondorProduct product) {
        return SizingService.choose(RULEBOOK, published(bothIndices()), Tier.DELTA_STEWARD, account(equity, product));
    }

    @Test
    void offersEachWidthInPointsOfXsp() {
        PublishedSignal published = published(bothIndices());
        XspSignal xsp = published.signal().xsp().orElseThrow();
        ProductChoice choice = SizingService.choose(RULEBOOK, published, Tier.DELTA_STEWARD,
                account(10_000, CondorProduct.LARGEST));
        assertThat(choice.fits()).hasSize(1 + xsp.widths().size());
        SizingInputs.Offer offer = (SizingInputs.Offer) choice.fits().get(2).candidate().offered();
        CondorTier three = (CondorTier) xsp.at(3).orElseThrow().tiers().get(Tier.DELTA_STEWARD);
        assertThat(offer.condor().payoff()).isEqualTo(three.payoff());
        assertThat(offer.condor().forward()).isEqualTo(600, within(0.05));
        assertThat(offer.condor().multiplier()).isEqualTo(100);
        assertThat(offer.condor().outcomes().orElseThrow().level(1)).isEqualTo(offer.condor().forward());
    }

    @Test
    void givesASmallAccountTheSmallIndexAndALargeOneTheLarge() {
        assertThat(choose(10_000, CondorProduct.LARGEST).product()).isEqualTo(CondorProduct.XSP);
        assertThat(choose(10_000, CondorProduct.LARGEST).chosen().contracts()).isPositive();
        assertThat(choose(1_000_000, CondorProduct.LARGEST).product()).isEqualTo(CondorProduct.SPX);
        assertThat(choose(1_000_000, CondorProduct.XSP).product()).as("as it was asked for").isEqualTo(CondorProduct.XSP);
        assertThat(choose(10_000, CondorProduct.SPX).chosen().contracts()).isZero();
    }

    @Test
    void saysFromWhichAccountOnOneFits() {
        AccountFit spx = choose(10_000, CondorProduct.SPX).chosen();
        double starts = spx.one().orElseThrow().startsAt().orElseThrow();
        assertThat(choose(starts * 1.001, CondorProduct.SPX).chosen().contracts()).isEqualTo(1);
        assertThat(choose(starts * 0.999, CondorProduct.SPX).chosen().contracts()).isZero();
    }

    @Test
    void showsWhatFeesTakeOfTheCredit() {
        AccountFit.One two = choose(10_000, CondorProduct.LARGEST).fits().get(1).one().orElseThrow();
        assertThat(two.feeShare()).isEqualTo(5.20 / two.credit(), within(1e-12));
        AccountFit.One spx = choose(10_000, CondorProduct.LARGEST).fits().get(0).one().orElseThrow();
        assertThat(two.feeShare()).isGreaterThan(5 * spx.feeShare());
    }

    @Test
    void saysWhyXspIsNotAvailableAndShowsTheSpxInstead() {
        ProductChoice none = SizingService.choose(RULEBOOK, published(new SyntheticMarket().quotes()), Tier.DELTA_STEWARD,
                account(10_000, CondorProduct.XSP));
        assertThat(none.product()).isEqualTo(CondorProduct.SPX);
        assertThat(none.xspMissing().orElseThrow()).contains("no XSP quotes");
        assertThat(none.notice().orElseThrow()).contains("XSP is not available").contains("no XSP quotes");
    }
}
