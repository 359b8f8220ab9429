package com.vixshield.quant.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.ReferenceSession;
import com.vixshield.quant.ReferenceTable;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.signal.command.HedgeReport;

/** Every hedge and Motion field of the recorded sessions, far inside the reference's own tolerances (prices 1 %, cost 3 %). */
class HedgeReferenceTest {

    private static final double RELATIVE = 1e-9;
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private int compared;

    @Test
    void equalsTheReferenceFieldByField() {
        for (ReferenceSession reference : ReferenceSession.all()) {
            HedgeInputs inputs = HedgeInputs.of(RecordedMarket.history(), LocalDate.parse(reference.name()), parameters);
            double credit = 100 * reference.number("/tiers/credit_balanced/expected_credit");
            HedgeProfile profile = new HedgeProfile(reference.number("/hedge/account"),
                    (int) reference.number("/hedge/condors"), OptionalDouble.of(credit), 0.015, 0.10, InstrumentSet.CARD,
                    Weighting.LOYALTY, false);
            HedgeReport report = HedgeReport.of(parameters, inputs, profile, "credit_balanced");
            compare(reference + " hedge", JSON.valueToTree(report), reference.node("/hedge"));
            compare(reference + " motion", JSON.valueToTree(inputs.motion().orElseThrow()), reference.node("/motion"));
        }
        assertThat(compared).isGreaterThan(8 * 200);
    }

    @Test
    void weighsTheLayersAsTheReferenceOnThreeHundredSessions() {
        List<DailyBar> vix = RecordedMarket.history().vix();
        ReferenceTable.rows("indicators.csv").forEach(row -> {
            VixTrend reading = VixTrend.at(LocalDate.parse(row.get("date")), vix, parameters).orElseThrow();
            assertThat(reading.z()).isCloseTo(Double.parseDouble(row.get("z")), within(1e-6));
            assertThat(reading.r()).isCloseTo(Double.parseDouble(row.get("r")), within(1e-6));
            assertThat(reading.wFront()).isCloseTo(Double.parseDouble(row.get("w_front")), within(1e-6));
            assertThat(reading.wMid()).isCloseTo(Double.parseDouble(row.get("w_mid")), within(1e-6));
            assertThat(reading.wLong()).isCloseTo(Double.parseDouble(row.get("w_long")), within(1e-6));
        });
    }

    private void compare(String where, JsonNode actual, JsonNode expected) {
        if (expected.isObject()) {
            expected.fields().forEachRemaining(f -> compare(where + "." + f.getKey(), actual.path(f.getKey()), f.getValue()));
        } else if (expected.isArray()) {
            assertThat(actual).as(where).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                compare(where + "[" + i + "]", actual.path(i), expected.get(i));
            }
        } else {
            compareValue(where, actual, expected);
        }
    }

    private void compareValue(String where, JsonNode actual, JsonNode expected) {
        compared++;
        if (expected.isNull()) {
            assertThat(actual.isMissingNode()).as(where).isTrue();
        } else if (expected.isNumber()) {
            assertThat(actual.isNumber()).as(where).isTrue();
            assertThat(actual.asDouble()).as(where)
                    .isCloseTo(expected.asDouble(), within(RELATIVE * Math.max(1, Math.abs(expected.asDouble()))));
        } else {
            assertThat(actual.asText()).as(where).isEqualTo(expected.asText());
        }
    }
}
