package com.vixshield.quant.sizing;

import static com.vixshield.quant.sizing.SizingFixtures.PARAMETERS;
import static com.vixshield.quant.sizing.SizingFixtures.tonight;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.parameters.HedgeParameters;

class ProfileCheckTest {

    @Test
    void acceptsTheDefaultsAndBothEndsOfEverySlider() {
        assertThat(PARAMETERS.check(PARAMETERS.profile(new BigDecimal("250000")))).isEmpty();
        assertThat(fields(profile().atRisk(0.05).kellyDial(0.5).hedgeCap(0.05).accrual(0.20).fee("10"))).isEmpty();
        assertThat(fields(profile().atRisk(1e-9).kellyDial(0).hedgeCap(0).accrual(0).fee("0").maxContracts(0))).isEmpty();
        assertThat(fields(profile().equity(new BigDecimal("1000")))).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsOutOfRange() {
        assertThat(fields(profile().equity(new BigDecimal("999.99")).atRisk(0.11).maxContracts(-1).kellyDial(0.51)
                .hedgeCap(-0.01).accrual(0.21).fee("10.01").loss("-1", "-1"))).containsExactly("equity", "atRisk",
                        "maxContracts", "kellyDial", "hedgeCap", "accrual", "feePerLeg", "lossBudget", "lossSpent");
    }

    @Test
    void namesWhatIsMissingOrNoNumber() {
        RiskProfile empty = new RiskProfile(null, Double.NaN, false, 1, Double.NaN, true, Double.NaN, Double.NaN, null, null,
                false, null, null, Optional.empty(), Optional.empty());
        assertThat(PARAMETERS.check(empty)).extracting(FieldError::field).containsExactly("equity", "atRisk", "kellyDial",
                "hedgeCap", "accrual", "feePerLeg", "weighting", "instrumentSet", "product");
    }

    @Test
    void opensMoreThanFivePercentOnlyAsThePublishedCardValue() {
        assertThat(PARAMETERS.check(profile().atRisk(0.08).build())).singleElement()
                .satisfies(e -> assertThat(e.message()).contains("above 5 %").contains("measured drawdown"));
        assertThat(fields(profile().atRisk(0.08).publishedCardValue())).isEmpty();
        assertThat(fields(profile().atRisk(0.1001).publishedCardValue())).containsExactly("atRisk");
    }

    @Test
    void sizesNothingForAnInvalidProfile() {
        Sizing sizing = new PositionSizer(PARAMETERS, HedgeParameters.defaults()).size(tonight(),
                profile().atRisk(-1).build());
        assertThat(sizing).isInstanceOfSatisfying(Sizing.Invalid.class,
                invalid -> assertThat(invalid.errors()).extracting(FieldError::field).containsExactly("atRisk"));
    }

    private static ProfileBuilder profile() {
        return new ProfileBuilder(250_000);
    }

    private static List<String> fields(ProfileBuilder profile) {
        return PARAMETERS.check(profile.build()).stream().map(FieldError::field).toList();
    }
}
