package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks every field of a profile against its slider; field names are those of {@link RiskProfile}. */
final class ProfileCheck {

    private final SizingParameters range;
    private final List<FieldError> errors = new ArrayList<>();

    ProfileCheck(SizingParameters range) {
        this.range = range;
    }

    List<FieldError> check(RiskProfile profile) {
        money("equity", profile.equity(), range.equityMin(), range.equityMax());
        atRisk(profile);
        if (profile.maxContracts() < 0 || profile.maxContracts() > range.maxContracts()) {
            error("maxContracts", "must be between 0 and " + range.maxContracts());
        }
        share("kellyDial", profile.kellyDial(), range.kellyMax());
        share("hedgeCap", profile.hedgeCap(), range.hedgeCapMax());
        share("accrual", profile.accrual(), range.accrualMax());
        money("feePerLeg", profile.feePerLeg(), BigDecimal.ZERO, range.feeMax());
        profile.lossBudget().ifPresent(b -> money("lossBudget", b, BigDecimal.ZERO, range.equityMax()));
        profile.lossSpent().ifPresent(b -> money("lossSpent", b, BigDecimal.ZERO, range.equityMax()));
        chosen("weighting", profile.weighting());
        chosen("instrumentSet", profile.instrumentSet());
        chosen("product", profile.product());
        return List.copyOf(errors);
    }

    private void atRisk(RiskProfile profile) {
        double atRisk = profile.atRisk();
        if (!(atRisk > 0) || atRisk > range.atRiskCardMax()) {
            error("atRisk", "must be above 0 % and at most " + percent(range.atRiskMax())
                    + " (" + percent(range.atRiskCardMax()) + " as the published card value)");
        } else if (atRisk > range.atRiskMax() && !profile.publishedCardValue()) {
            error("atRisk", "above " + percent(range.atRiskMax())
                    + " is only open as the published card value, with the measured drawdown beside it");
        }
    }

    private void share(String field, double value, double max) {
        if (!(value >= 0 && value <= max)) {
            error(field, "must be between 0 % and " + percent(max));
        }
    }

    private void money(String field, BigDecimal value, BigDecimal min, BigDecimal max) {
        if (value == null) {
            error(field, "is missing");
        } else if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            error(field, "must be between $" + min.toPlainString() + " and $" + max.toPlainString());
        }
    }

    private void chosen(String field, Object value) {
        if (value == null) {
            error(field, "is missing");
        }
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static String percent(double share) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * share) + " %";
    }
}
