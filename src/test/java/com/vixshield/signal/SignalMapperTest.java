package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.range.BandCoverages;
import com.vixshield.quant.range.BandMultiples;
import com.vixshield.quant.range.BandWidths;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.quant.range.MoveReadings;
import com.vixshield.quant.range.MoveWeights;

class SignalMapperTest {

    private static final ObjectMapper STORED = SignalMapper.stored();

    record Mentioned(Tier tier, Gate gate) {
    }

    @Test
    void spellsTiersAndGatesAsTheyHaveBeenSealed() throws JsonProcessingException {
        var mentioned = new Mentioned(Tier.CREDIT_AGGRESSIVE, Gate.VIX_SCALING);
        for (ObjectMapper view : new ObjectMapper[]{STORED, SignalMapper.printed()}) {
            assertThat(view.writeValueAsString(mentioned))
                    .isEqualTo("{\"tier\":\"credit_aggressive\",\"gate\":\"vix_scaling\"}");
        }
        assertThat(STORED.readValue(STORED.writeValueAsString(mentioned), Mentioned.class)).isEqualTo(mentioned);
    }

    /** Declared from low to high risk; sealed bytes have them by name. */
    @Test
    void ordersTiersByTheirNames() throws JsonProcessingException {
        Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
        Tier.all().forEach(tier -> tiers.put(tier, tier.ordinal()));
        String json = STORED.writerFor(new TypeReference<Map<Tier, Integer>>() {
        }).writeValueAsString(tiers);
        assertThat(json).isEqualTo("{\"credit_aggressive\":5,\"credit_balanced\":4,\"credit_conservative\":3,"
                + "\"delta_balanced\":1,\"delta_promoter\":2,\"delta_steward\":0}");
    }

    /** As it lay in documents before it had parts, and before enough outcomes are known for any band. */
    @Test
    void spellsAnExpectedMoveFlat() throws JsonProcessingException {
        OptionalDouble none = OptionalDouble.empty();
        ExpectedMove move = new ExpectedMove(LocalDate.of(2023, 5, 19), new MoveReadings(0.1, "VIX", 0.125, 0.0625),
                new MoveWeights(0.67, 0.33, 0), 0.005, 1, new BandMultiples(none, none, none),
                new BandWidths(none, none, none), 12, none,
                new BandCoverages(Optional.empty(), Optional.empty(), Optional.empty()));
        String json = STORED.writeValueAsString(move);
        assertThat(json).isEqualTo("{\"as_of\":\"2023-05-19\",\"iv1\":0.1,\"iv1_source\":\"VIX\",\"hv20\":0.125,\"r5\":0.0625,"
                + "\"a\":0.67,\"b\":0.33,\"c\":0.0,\"sigma\":0.005,\"event_factor\":1.0,\"z_window\":12}");
        assertThat(SignalMapper.printed().writeValueAsString(move)).isEqualTo(json);
        assertThat(STORED.readValue(json, ExpectedMove.class)).isEqualTo(move);
    }

    @Test
    void refusesTiersThatDoNotExist() {
        assertThatThrownBy(() -> STORED.readValue("{\"tier\":\"delta_bold\"}", Mentioned.class))
                .isInstanceOf(InvalidFormatException.class).hasMessageContaining("not a tier");
    }
}
