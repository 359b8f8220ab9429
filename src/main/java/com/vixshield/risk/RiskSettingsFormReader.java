package com.vixshield.risk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingParameters;

/** Reads one posted form. A further setting that was not posted at all keeps its value. */
final class RiskSettingsFormReader {

    /** What a browser sends for a ticked box; for an empty one it sends nothing. */
    static final String ON = "on";

    /** As exactly as the columns keep them, so that nothing is rounded behind an entry's back. */
    private static final String DOLLARS = "\\d{1,12}(\\.\\d{1,2})?";
    private static final String FEE = "\\d{1,3}(\\.\\d{1,2})?";
    private static final String PERCENT = "\\d{1,3}(\\.\\d{1,2})?";
    private static final String DIAL = "\\d(\\.\\d{1,3})?";
    private static final String WHOLE = "\\d{1,9}";
    private static final String NO_PERCENT = "Choose a percentage with at most two decimals.";
    private static final int LONGEST_ENTRY = 40;
    /** Tells a form with the tick boxes from one without them. */
    private static final String MORE = "more";

    private static final Map<String, String> FIELDS = Map.of("atRisk", "risk", "kellyDial", "dial", "hedgeCap", "cap",
            "accrual", "share", "maxContracts", "contracts", "feePerLeg", "fee", "lossBudget", "budget");

    private final MultivaluedMap<String, String> fields;
    private final RiskSettingsEntity before;
    private final RiskProfile old;
    private final Map<String, String> entries;
    private final Map<String, String> errors = new LinkedHashMap<>();

    RiskSettingsFormReader(MultivaluedMap<String, String> fields, RiskSettingsEntity before) {
        this.fields = fields;
        this.before = before;
        this.old = before.positions();
        this.entries = RiskSettingsForm.entries(before);
    }

    RiskSettingsForm read() {
        RiskProfile wanted = wanted();
        SizingParameters.defaults().check(wanted).forEach(error -> errors.putIfAbsent(
                FIELDS.getOrDefault(error.field(), error.field()),
                error.field().equals("kellyDial") ? "Must be between 0 and 0.5." : capital(error.message()) + "."));
        String tier = tier();
        return new RiskSettingsForm(entries, errors, tier, errors.isEmpty() ? wanted : old);
    }

    private RiskProfile wanted() {
        BigDecimal equity = number("equity", DOLLARS, "Enter the account in dollars, such as 100,000.", old.equity());
        double risk = share("risk", old.atRisk());
        double dial = number("dial", DIAL, "Choose a number from 0 to 0.5 with at most three decimals.",
                BigDecimal.valueOf(old.kellyDial())).doubleValue();
        double cap = share("cap", old.hedgeCap());
        double accrual = posted("share") ? share("share", old.accrual()) : old.accrual();
        return new RiskProfile(equity, risk, ticked("card", old.publishedCardValue()), contracts(), dial,
                ticked("volatility", old.volatilityTarget()), cap, accrual,
                chosen("weighting", Weighting.values(), old.weighting()),
                chosen("instruments", InstrumentSet.values(), old.instrumentSet()), ticked("merge", old.mergeSmallLayers()),
                fee(), chosen("product", CondorProduct.values(), old.product()), lossBudget(), old.lossSpent());
    }

    private int contracts() {
        return posted("contracts")
                ? number("contracts", WHOLE, "Enter a whole number of condors.", BigDecimal.valueOf(old.maxContracts()))
                        .intValue()
                : old.maxContracts();
    }

    private BigDecimal fee() {
        return posted("fee") ? number("fee", FEE, "Enter dollars and cents, such as 1.30.", old.feePerLeg()) : old.feePerLeg();
    }

    private Optional<BigDecimal> lossBudget() {
        if (!posted("budget")) {
            return old.lossBudget();
        }
        return entry("budget").isEmpty()
                ? Optional.empty()
                : Optional.of(number("budget", DOLLARS, "Enter dollars a month, or nothing for no limit.", BigDecimal.ZERO));
    }

    private String tier() {
        String entry = entry("tier");
        if (Tier.of(entry).isEmpty()) {
            errors.put("tier", "Choose one of the six tiers.");
            return before.tier;
        }
        return entry;
    }

    private <E extends Enum<E>> E chosen(String field, E[] values, E otherwise) {
        if (!posted(field)) {
            return otherwise;
        }
        String entry = entry(field);
        for (E value : values) {
            if (value.name().equals(entry)) {
                return value;
            }
        }
        errors.put(field, "Choose one of the options.");
        return otherwise;
    }

    private boolean ticked(String field, boolean otherwise) {
        if (!posted(MORE)) {
            return otherwise;
        }
        return entry(field).equals(ON);
    }

    private double share(String field, double otherwise) {
        return number(field, PERCENT, NO_PERCENT, share -> share.movePointLeft(2), BigDecimal.valueOf(otherwise)).doubleValue();
    }

    private BigDecimal number(String field, String form, String message, BigDecimal otherwise) {
        return number(field, form, message, Function.identity(), otherwise);
    }

    private BigDecimal number(String field, String form, String message, Function<BigDecimal, BigDecimal> meaning,
            BigDecimal otherwise) {
        String text = entry(field).replaceAll("[$,\\s\u202f]", "");
        if (!text.matches(form)) {
            errors.put(field, message);
            return otherwise;
        }
        return meaning.apply(new BigDecimal(text));
    }

    private boolean posted(String field) {
        return fields.getFirst(field) != null;
    }

    private String entry(String field) {
        String text = fields.getFirst(field);
        String kept = text == null ? "" : text.strip();
        entries.put(field, kept.length() > LONGEST_ENTRY ? kept.substring(0, LONGEST_ENTRY) : kept);
        return entries.get(field);
    }

    private static String capital(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
