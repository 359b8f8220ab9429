package com.vixshield.risk;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingParameters;
import com.vixshield.web.FormReader;

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

    private final FormReader form;
    private final RiskSettingsEntity before;
    private final RiskProfile old;

    RiskSettingsFormReader(MultivaluedMap<String, String> fields, RiskSettingsEntity before) {
        this.form = new FormReader(fields, LONGEST_ENTRY);
        this.before = before;
        this.old = before.positions();
    }

    RiskSettingsForm read() {
        RiskProfile wanted = wanted();
        SizingParameters.defaults().check(wanted).forEach(error -> form.refuse(
                FIELDS.getOrDefault(error.field(), error.field()),
                error.field().equals("kellyDial") ? "Must be between 0 and 0.5." : capital(error.message()) + "."));
        Tier tier = form.read("tier", Tier::of, "Choose one of the six tiers.").orElse(before.tier);
        Map<String, String> entries = RiskSettingsForm.entries(before);
        entries.putAll(form.entries());
        return new RiskSettingsForm(entries, form.errors(), tier, form.isValid() ? wanted : old);
    }

    private RiskProfile wanted() {
        BigDecimal equity = number("equity", DOLLARS, "Enter the account in dollars, such as 100,000.", old.equity());
        double risk = share("risk", old.atRisk());
        double dial = number("dial", DIAL, "Choose a number from 0 to 0.5 with at most three decimals.",
                BigDecimal.valueOf(old.kellyDial())).doubleValue();
        double cap = share("cap", old.hedgeCap());
        double accrual = form.posted("share") ? share("share", old.accrual()) : old.accrual();
        return new RiskProfile(equity, risk, ticked("card", old.publishedCardValue()), contracts(), dial,
                ticked("volatility", old.volatilityTarget()), cap, accrual,
                chosen("weighting", Weighting.class, old.weighting()),
                chosen("instruments", InstrumentSet.class, old.instrumentSet()), ticked("merge", old.mergeSmallLayers()),
                fee(), chosen("product", CondorProduct.class, old.product()), lossBudget(), old.lossSpent());
    }

    private int contracts() {
        return form.posted("contracts")
                ? number("contracts", WHOLE, "Enter a whole number of condors.", BigDecimal.valueOf(old.maxContracts()))
                        .intValue()
                : old.maxContracts();
    }

    private BigDecimal fee() {
        return form.posted("fee")
                ? number("fee", FEE, "Enter dollars and cents, such as 1.30.", old.feePerLeg())
                : old.feePerLeg();
    }

    private Optional<BigDecimal> lossBudget() {
        if (!form.posted("budget")) {
            return old.lossBudget();
        }
        return form.entry("budget").isEmpty()
                ? Optional.empty()
                : Optional.of(number("budget", DOLLARS, "Enter dollars a month, or nothing for no limit.", BigDecimal.ZERO));
    }

    private <E extends Enum<E>> E chosen(String field, Class<E> type, E otherwise) {
        return form.posted(field) ? form.choice(field, type, "Choose one of the options.").orElse(otherwise) : otherwise;
    }

    private boolean ticked(String field, boolean otherwise) {
        if (!form.posted(MORE)) {
            return otherwise;
        }
        return form.entry(field).equals(ON);
    }

    private double share(String field, double otherwise) {
        return form.number(field, PERCENT, NO_PERCENT).map(share -> share.movePointLeft(2).doubleValue()).orElse(otherwise);
    }

    private BigDecimal number(String field, String pattern, String message, BigDecimal otherwise) {
        return form.number(field, pattern, message).orElse(otherwise);
    }

    private static String capital(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
