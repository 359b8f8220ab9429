package com.vixshield.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.MarketInputs;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.sizing.AccountFit;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.SizingParameters;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;

/** On a session of the demo market that trades. */
class FirstSettingsTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);
    private static final RulebookVersion RULEBOOK = new Rulebooks().version("1.0");

    private static PublishedSignal published;

    @BeforeAll
    static void compute() {
        DemoSource demo = new DemoSource(new SessionCalendar(),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        MarketInputs inputs = demo.inputs(SESSION);
        published = PublishedSignal.of(RULEBOOK, inputs.inputs(), inputs.provenance());
    }

    private static SizedSignal sized(RiskSettings settings) {
        Signal signal = new Signal();
        signal.session = SESSION;
        signal.expiry = published.signal().expiry();
        return SizingService.size(RULEBOOK, signal, published, settings.tier(), settings.sliders(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000})
    void giveEverySizeATradeAndAHedgeOnADayThatTrades(int equity) {
        RiskSettings first = FirstSettings.of(BigDecimal.valueOf(equity));
        assertThat(SizingParameters.defaults().check(first.sliders())).isEmpty();
        SizedSignal sized = sized(first);
        assertThat(sized.decision().hold()).isFalse();
        assertThat(sized.contracts()).isPositive();
        assertThat(sized.position().orElseThrow().condor().atRiskShare()).isLessThanOrEqualTo(0.02);
        assertThat(sized.hedge().layers()).anyMatch(layer -> layer.contracts() > 0);
        assertThat(sized.isXsp()).isEqualTo(equity <= 100_000);
    }

    @Test
    void keepTheRulebooksLimitsWhateverTheSize() {
        for (BigDecimal equity : FirstSettings.OFFERED) {
            var sliders = FirstSettings.of(equity).sliders();
            assertThat(sliders.atRisk()).isEqualTo(0.02);
            assertThat(sliders.volatilityTarget()).isTrue();
            assertThat(sliders.product()).isEqualTo(CondorProduct.LARGEST);
        }
        assertThat(FirstSettings.of(new BigDecimal("10000")).sliders().instrumentSet()).isEqualTo(InstrumentSet.ETF);
        assertThat(FirstSettings.of(new BigDecimal("100000")).sliders().mergeSmallLayers()).isTrue();
    }

    @Test
    void showEveryWayOfHedgingAtTheSize() {
        List<HedgeRoute> small = HedgeRoute.of(sized(FirstSettings.of(new BigDecimal("10000"))));
        assertThat(small).extracting(HedgeRoute::kind).containsExactly(HedgeRoute.Kind.values());
        assertThat(small.get(2).holds()).as("shares come in small pieces").isTrue();
        assertThat(small.get(2).holdings()).contains("VIXY", "share");
        assertThat(small.get(0).holds()).isFalse();
        assertThat(small.get(0).startsAt().orElseThrow()).isGreaterThan(10_000);
        List<HedgeRoute> large = HedgeRoute.of(sized(FirstSettings.of(new BigDecimal("1000000"))));
        assertThat(large).allMatch(HedgeRoute::holds);
        assertThat(large.get(0).holdings()).contains("VXM", "VIX call");
    }

    @Test
    void keepTheLastContractThatTheVolatilityTargetWouldRoundAway() {
        for (int equity = 9_000; equity < 40_000; equity += 500) {
            SizedSignal sized = sized(FirstSettings.of(BigDecimal.valueOf(equity)));
            double most = 0;
            for (AccountFit fit : sized.choice().fits()) {
                most = Math.max(most, fit.contracts());
            }
            assertThat(most).as("an account of %s", equity).isPositive();
        }
    }
}
