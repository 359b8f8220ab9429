package com.vixshield.api;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.BadRequestException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.sizing.SizingParameters;
import com.vixshield.risk.RiskSettings;

/**
 * Reads a program's changes to the risk settings against the stored ones.
 *
 * @param errors by field; with any, nothing is wanted
 * @param reason for the other members, or empty
 */
record RiskSettingsPatch(RiskSettings wanted, String reason, Map<String, String> errors) {

    /** Decimals that are kept of each number: more would be rounded behind the caller's back. */
    private static final Map<String, Integer> DECIMALS = Map.of("equity", 2, "atRisk", 4, "hedgeCap", 4, "accrual", 4,
            "kellyDial", 3, "feePerLeg", 2, "lossBudget", 2, "maxContracts", 0);
    private static final int LONGEST_REASON = 500;

    static RiskSettingsPatch of(String body, ObjectNode now, ObjectMapper json) {
        Map<String, String> errors = new TreeMap<>();
        ObjectNode patch = read(body, json, errors);
        JsonNode reason = patch.remove("reason");
        ObjectNode wanted = now.deepCopy();
        for (Iterator<String> fields = patch.fieldNames(); fields.hasNext();) {
            String field = fields.next();
            check(field, patch.get(field), now, errors);
            wanted.set(field, patch.get(field));
        }
        String said = reason == null ? "" : reason.asText().replaceAll("\\p{Cntrl}+", " ").strip();
        if (said.length() > LONGEST_REASON) {
            errors.put("reason", "at most 500 characters");
        }
        return errors.isEmpty() ? positions(wanted, said, json) : new RiskSettingsPatch(null, said, errors);
    }

    /** What is no JSON is refused as a request; what is, and no object, as a value. */
    private static ObjectNode read(String body, ObjectMapper json, Map<String, String> errors) {
        try {
            JsonNode patch = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(body);
            if (patch.isMissingNode()) {
                throw new BadRequestException();
            }
            if (patch instanceof ObjectNode object) {
                return object;
            }
            errors.put("", "a JSON object is expected");
            return json.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private static void check(String field, JsonNode value, ObjectNode now, Map<String, String> errors) {
        if (!now.has(field)) {
            errors.put(field, "there is no such field");
        } else if (DECIMALS.containsKey(field) && !(field.equals("lossBudget") && value.isNull())
                && (!value.isNumber() || value.decimalValue().stripTrailingZeros().scale() > DECIMALS.get(field))) {
            errors.put(field, "a number with at most " + DECIMALS.get(field) + " decimals is expected");
        } else if (!field.equals("lossBudget") && value.getNodeType() != now.get(field).getNodeType()) {
            errors.put(field, "another kind of value is expected");
        } else if (field.equals("tier") && Tier.of(value.asText()).isEmpty()) {
            errors.put(field, "there is no such tier");
        }
    }

    private static RiskSettingsPatch positions(ObjectNode wanted, String reason, ObjectMapper json) {
        Map<String, String> errors = new TreeMap<>();
        try {
            RiskSettings positions = RiskSettings.from(wanted, json);
            SizingParameters.defaults().check(positions.sliders())
                    .forEach(error -> errors.put(error.field(), error.message()));
            return new RiskSettingsPatch(positions, reason, errors);
        } catch (IllegalArgumentException e) {
            errors.put("", "a value is not of its field's kind");
            return new RiskSettingsPatch(null, reason, errors);
        }
    }
}
