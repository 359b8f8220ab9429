package com.vixshield.risk;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.sizing.RiskProfile;

/** Holds all that an account has set: the tier beside the sliders. As JSON it stands in the audit log and in requests. */
public record RiskSettings(Tier tier, RiskProfile sliders) {

    public static RiskSettings of(RiskSettingsEntity profile) {
        return new RiskSettings(profile.tier, profile.positions());
    }

    /** As the database has them now, whatever this transaction has read before. */
    public static RiskSettings stored(UUID accountId) {
        return of(RiskSettingsEntity.stored(accountId));
    }

    public ObjectNode json(ObjectMapper json) {
        ObjectNode tree = exact(sliders, json);
        tree.remove("lossSpent");
        return tree.put("tier", tier.key());
    }

    /** With the digits as they are kept: 250000.00 is not 2.5E+5 in a log. */
    private static ObjectNode exact(RiskProfile sliders, ObjectMapper json) {
        try {
            return (ObjectNode) json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(JsonNodeFactory.withExactBigDecimals(true)).readTree(json.writeValueAsString(sliders));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sliders that cannot be written", e);
        }
    }

    public static RiskSettings from(ObjectNode tree, ObjectMapper json) {
        ObjectNode sliders = tree.deepCopy();
        Tier tier = Tier.require(sliders.remove("tier").textValue());
        try {
            return new RiskSettings(tier, json.treeToValue(sliders.putNull("lossSpent"), RiskProfile.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the positions of sliders: " + tree, e);
        }
    }
}
