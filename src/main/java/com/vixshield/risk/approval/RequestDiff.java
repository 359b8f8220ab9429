package com.vixshield.risk.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.vixshield.account.audit.AuditedChange;
import com.vixshield.platform.Json;
import com.vixshield.web.format.NumberFormats;

/**
 * Describes what a request would change, in the words and units of the form that it came from: approvers agree to dollars.
 */
final class RequestDiff {

    private static final ObjectReader JSON = Json.MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String EQUITY = "equity";
    /** Their dollars change with the equity too. */
    private static final Set<String> SHARES = Set.of("atRisk", "hedgeCap");
    private static final Map<String, String> LABELS = new LinkedHashMap<>();
    static {
        LABELS.put(EQUITY, "Account");
        LABELS.put("tier", "Tier");
        LABELS.put("atRisk", "At risk per trade");
        LABELS.put("hedgeCap", "Hedge budget a year");
        LABELS.put("maxContracts", "Condors at most");
        LABELS.put("instrumentSet", "Hedge instruments");
        LABELS.put("product", "Index");
        LABELS.put("kellyDial", "Kelly share");
        LABELS.put("accrual", "Share of each credit for the hedge");
        LABELS.put("weighting", "Hedge weights");
        LABELS.put("lossBudget", "Loss budget a month");
        LABELS.put("feePerLeg", "Fee per leg");
        LABELS.put("publishedCardValue", "Published card's values");
        LABELS.put("volatilityTarget", "Volatility target");
        LABELS.put("mergeSmallLayers", "Merge small layers");
        LABELS.put("approvers", "Others who must agree");
        LABELS.put("risk", "At risk per trade, alone up to");
        LABELS.put("hedge", "Hedge budget a year, alone up to");
        LABELS.put("contracts", "Condors, alone up to");
        LABELS.put("instruments", "Instruments, alone");
    }

    private static final Map<String, String> NAMES = Map.of("CARD", "calls and futures", "CALLS", "calls only", "ETF", "funds",
            "LOYALTY", "Loyalty", "MOTION", "Motion");

    private RequestDiff() {
    }

    /** From two JSON objects: positions, or policies. */
    static List<AuditedChange> between(String before, String after) {
        JsonNode old = tree(before);
        JsonNode fresh = tree(after);
        boolean otherEquity = !AuditedChange.same(old.get(EQUITY), fresh.get(EQUITY));
        List<AuditedChange> changes = new ArrayList<>();
        LABELS.forEach((field, label) -> {
            if (!AuditedChange.same(old.get(field), fresh.get(field)) || otherEquity && SHARES.contains(field)) {
                changes.add(new AuditedChange(label, words(field, old), words(field, fresh)));
            }
        });
        return changes;
    }

    private static String words(String field, JsonNode all) {
        JsonNode value = all.path(field);
        return switch (field) {
            case "atRisk", "hedgeCap" -> percent(value) + " \u00b7 " + NumberFormats.money(dollars(all, value));
            case "accrual" -> percent(value);
            case EQUITY, "lossBudget", "risk", "hedge" -> value.isNumber() ? NumberFormats.money(value.decimalValue()) : "none";
            case "feePerLeg" -> NumberFormats.cents(value.decimalValue());
            default -> plain(value);
        };
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : StreamSupport.stream(value.spliterator(), false).map(RequestDiff::plain).sorted()
                            .collect(Collectors.joining(", "));
        }
        String text = value.isNull() ? "none" : value.asText("none");
        return value.isBoolean() ? value.booleanValue() ? "on" : "off" : NAMES.getOrDefault(text, text.replace('_', ' '));
    }

    private static String percent(JsonNode share) {
        return NumberFormats.percent(share.decimalValue(), 2);
    }

    private static BigDecimal dollars(JsonNode all, JsonNode share) {
        return all.path(EQUITY).decimalValue().multiply(share.decimalValue());
    }

    private static JsonNode tree(String json) {
        try {
            return json == null ? Json.MAPPER.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }
}
