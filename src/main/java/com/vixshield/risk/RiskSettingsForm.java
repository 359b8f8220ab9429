package com.vixshield.risk;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.web.page.ChangedField;
import com.vixshield.web.page.FormVersion;

/**
 * Holds the risk settings as entered, as text until it is read. What cannot be read, or is out of range, becomes an error
 * of its field; nothing is clamped, and the entry stays as it was typed.
 *
 * @param entries by field: equity, tier, risk, dial, cap and the further settings; shares in percent, as the page shows them
 * @param errors by field
 * @param positions what the entries mean; the last valid ones where an entry is refused
 */
public record RiskSettingsForm(Map<String, String> entries, Map<String, String> errors, Tier tier, RiskProfile positions) {

    private static final Map<String, String> LABELS = labels("equity", "Account, dollars", "tier", "Tier", "risk",
            "At risk per condor trade, percent", "dial", "Steward to Promoter, Kelly", "cap", "Hedge budget a year, percent",
            "share", "Share of each credit for the hedge, percent", "product", "Index", "weighting", "Hedge weights",
            "instruments", "Hedge instruments", "contracts", "Condors at most", "fee", "Fee a leg, dollars", "budget",
            "Loss budget, dollars a month", "card", "Published card value", "volatility",
            "Scale down when volatility is high", "merge", "Merge hedge layers that are too small");

    private static Map<String, String> labels(String... pairs) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(labels);
    }

    public static RiskSettingsForm saved(RiskSettingsEntity profile) {
        return new RiskSettingsForm(entries(profile), Map.of(), profile.tier, profile.positions());
    }

    public static RiskSettingsForm entered(MultivaluedMap<String, String> fields, RiskSettingsEntity before) {
        return new RiskSettingsFormReader(fields, before).read();
    }

    /** Of the size alone: everything else is what an account of that size begins with. */
    public static RiskSettingsForm first(MultivaluedMap<String, String> fields, RiskSettingsEntity before) {
        RiskSettingsForm size = entered(entries(fields, before), before);
        if (!size.valid()) {
            return size;
        }
        RiskSettings begun = FirstSettings.of(size.positions().equity());
        return new RiskSettingsForm(size.entries(), Map.of(), begun.tier(), begun.sliders());
    }

    /** Of the tier alone: everything else stays. */
    public static RiskSettingsForm tier(String tier, RiskSettingsEntity before) {
        MultivaluedMap<String, String> whole = new MultivaluedHashMap<>();
        entries(before).forEach(whole::putSingle);
        whole.putSingle("tier", Objects.requireNonNullElse(tier, ""));
        return entered(whole, before);
    }

    private static MultivaluedMap<String, String> entries(MultivaluedMap<String, String> fields, RiskSettingsEntity before) {
        MultivaluedMap<String, String> whole = new MultivaluedHashMap<>();
        entries(before).forEach(whole::putSingle);
        whole.putSingle("equity", Objects.requireNonNullElse(fields.getFirst("account"), ""));
        return whole;
    }

    public RiskSettings wanted() {
        return new RiskSettings(tier, positions);
    }

    public boolean valid() {
        return errors.isEmpty();
    }

    /** The same entries with something to say about them. */
    public RiskSettingsForm remarked(Map<String, String> remarks) {
        return new RiskSettingsForm(entries, remarks, tier, positions);
    }

    public String entry(String field) {
        return entries.getOrDefault(field, "");
    }

    public boolean checked(String field) {
        return entry(field).equals(RiskSettingsFormReader.ON);
    }

    /** For the form that is filled with these, so that a save from it is known to be about them. */
    public static String version(RiskSettings stored) {
        return FormVersion.of(entries(stored.tier(), stored.sliders()));
    }

    /** What is stored now, where it differs from what is wanted here. */
    public List<ChangedField> conflicts(RiskSettings stored) {
        return ChangedField.between(LABELS, entries(stored.tier(), stored.sliders()), entries(tier, positions));
    }

    /** What the fields hold at the stored positions. */
    static Map<String, String> entries(RiskSettingsEntity profile) {
        return entries(profile.tier, profile.positions());
    }

    private static Map<String, String> entries(Tier tier, RiskProfile positions) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("equity", dollars(positions.equity()));
        entries.put("tier", tier.key());
        entries.put("risk", percent(positions.atRisk()));
        entries.put("dial", plain(positions.kellyDial()));
        entries.put("cap", percent(positions.hedgeCap()));
        entries.put("share", percent(positions.accrual()));
        entries.put("product", positions.product().name());
        entries.put("weighting", positions.weighting().name());
        entries.put("instruments", positions.instrumentSet().name());
        entries.put("contracts", String.valueOf(positions.maxContracts()));
        entries.put("fee", positions.feePerLeg().setScale(2).toPlainString());
        entries.put("budget", positions.lossBudget().map(RiskSettingsForm::dollars).orElse(""));
        entries.put("card", positions.publishedCardValue() ? RiskSettingsFormReader.ON : "");
        entries.put("volatility", positions.volatilityTarget() ? RiskSettingsFormReader.ON : "");
        entries.put("merge", positions.mergeSmallLayers() ? RiskSettingsFormReader.ON : "");
        return entries;
    }

    private static String dollars(BigDecimal amount) {
        return String.format(Locale.ROOT, amount.stripTrailingZeros().scale() > 0 ? "%,.2f" : "%,.0f", amount);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
