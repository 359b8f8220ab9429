package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;

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

    @Test
    void refusesTiersThatDoNotExist() {
        assertThatThrownBy(() -> STORED.readValue("{\"tier\":\"delta_bold\"}", Mentioned.class))
                .isInstanceOf(InvalidFormatException.class).hasMessageContaining("not a tier");
    }
}
