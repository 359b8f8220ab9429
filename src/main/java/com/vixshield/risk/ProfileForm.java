package com.vixshield.risk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingParameters;
import com.vixshield.signal.TierName;

/**
 * The sliders as somebody has just set them: text until it is read. What cannot be read, or is out of range, becomes an error
 * of its field; nothing is clamped, and the entry stays as it was typed.
 *
 * @param entries by field: equity, tier, risk, dial, cap (the last three in percent, as the page shows them)
 * @param errors by field
 * @param positions what the entries mean; the last valid ones where an entry is refused
 */
public record ProfileForm(Map<String, String> entries, Map<String, String> errors, String tier, RiskProfile positions) {

    private static final Map<String, String> FIELDS = Map.of("equity", "equity", "atRisk", "risk", "kellyDial", "dial",
            "hedgeCap", "cap");

    public static ProfileForm saved(Profile profile) {
        RiskProfile positions = profile.positions();
        Map<String, String> entries = Map.of("equity", String.format(java.util.Locale.ROOT, "%,.0f", positions.equity()),
                "tier", profile.tier, "risk", percent(positions.atRisk()), "dial", plain(positions.kellyDial()),
                "cap", percent(positions.hedgeCap()));
        return new ProfileForm(entries, Map.of(), profile.tier, positions);
    }

    public static ProfileForm entered(MultivaluedMap<String, String> fields, Profile before) {
        return new Reader(fields, before).read();
    }

    public boolean valid() {
        return errors.isEmpty();
    }

    public String entry(String field) {
        return entries.getOrDefault(field, "");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static final class Reader {

        /** As exactly as the columns keep them, so that nothing is rounded behind an entry's back. */
        private static final String DOLLARS = "\\d{1,12}(\\.\\d{1,2})?";
        private static final String PERCENT = "\\d{1,3}(\\.\\d{1,2})?";
        private static final String DIAL = "\\d(\\.\\d{1,3})?";
        private static final int LONGEST_ENTRY = 40;

        private final MultivaluedMap<String, String> fields;
        private final Profile before;
        private final Map<String, String> entries = new LinkedHashMap<>();
        private final Map<String, String> errors = new LinkedHashMap<>();

        Reader(MultivaluedMap<String, String> fields, Profile before) {
            this.fields = fields;
            this.before = before;
        }

        ProfileForm read() {
            RiskProfile old = before.positions();
            BigDecimal equity = number("equity", DOLLARS, "Enter the account in dollars, such as 100,000.", Function.identity(),
                    old.equity());
            double risk = number("risk", PERCENT, "Choose a percentage with at most two decimals.", Reader::share,
                    BigDecimal.valueOf(old.atRisk())).doubleValue();
            double dial = number("dial", DIAL, "Choose a number from 0 to 0.5 with at most three decimals.",
                    Function.identity(),
                    BigDecimal.valueOf(old.kellyDial()))
                    .doubleValue();
            double cap = number("cap", PERCENT, "Choose a percentage with at most two decimals.", Reader::share,
                    BigDecimal.valueOf(old.hedgeCap())).doubleValue();
            RiskProfile wanted = new RiskProfile(equity, risk, old.publishedCardValue(), old.maxContracts(), dial,
                    old.volatilityTarget(), cap, old.accrual(), old.weighting(), old.instrumentSet(), old.mergeSmallLayers(),
                    old.feePerLeg(), old.product(), old.lossBudget(), old.lossSpent());
            SizingParameters.defaults().check(wanted).forEach(error -> errors.putIfAbsent(
                    FIELDS.getOrDefault(error.field(), error.field()),
                    error.field().equals("kellyDial") ? "Must be between 0 and 0.5." : capital(error.message()) + "."));
            String tier = tier();
            return new ProfileForm(entries, errors, tier, errors.isEmpty() ? wanted : old);
        }

        private String tier() {
            String entry = entry("tier");
            if (TierName.of(entry).isEmpty()) {
                errors.put("tier", "Choose one of the six tiers.");
                return before.tier;
            }
            return entry;
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

        private String entry(String field) {
            String text = fields.getFirst(field);
            String kept = text == null ? "" : text.strip();
            entries.put(field, kept.length() > LONGEST_ENTRY ? kept.substring(0, LONGEST_ENTRY) : kept);
            return entries.get(field);
        }

        private static BigDecimal share(BigDecimal percent) {
            return percent.movePointLeft(2);
        }

        private static String capital(String message) {
            return message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
        }
    }
}
