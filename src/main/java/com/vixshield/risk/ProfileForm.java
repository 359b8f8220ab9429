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

        private static final int MOST_DIGITS = 20;

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
            BigDecimal equity = number("equity", "Enter the account in dollars, such as 100,000.", Function.identity(),
                    old.equity());
            double risk = number("risk", "Choose a percentage.", Reader::share, BigDecimal.valueOf(old.atRisk())).doubleValue();
            double dial = number("dial", "Choose a number from 0 to 0.5.", Function.identity(),
                    BigDecimal.valueOf(old.kellyDial()))
                    .doubleValue();
            double cap = number("cap", "Choose a percentage.", Reader::share, BigDecimal.valueOf(old.hedgeCap())).doubleValue();
            RiskProfile wanted = new RiskProfile(equity, risk, old.publishedCardValue(), old.maxContracts(), dial,
                    old.volatilityTarget(), cap, old.accrual(), old.weighting(), old.instrumentSet(), old.mergeSmallLayers(),
                    old.feePerLeg(), old.product(), old.lossBudget(), old.lossSpent());
            SizingParameters.defaults().check(wanted).forEach(error -> errors.putIfAbsent(
                    FIELDS.getOrDefault(error.field(), error.field()), capital(error.message()) + "."));
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

        private BigDecimal number(String field, String message, Function<BigDecimal, BigDecimal> meaning,
                BigDecimal otherwise) {
            String text = entry(field).replaceAll("[$,\\s\u202f]", "");
            if (!text.matches("-?\\d{1,15}(\\.\\d{1,4})?") || text.length() > MOST_DIGITS) {
                errors.put(field, message);
                return otherwise;
            }
            return meaning.apply(new BigDecimal(text));
        }

        private String entry(String field) {
            String text = fields.getFirst(field);
            String kept = text == null ? "" : text.strip();
            entries.put(field, kept.length() > 2 * MOST_DIGITS ? kept.substring(0, 2 * MOST_DIGITS) : kept);
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
