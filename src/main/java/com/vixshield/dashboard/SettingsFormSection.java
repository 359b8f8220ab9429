package com.vixshield.dashboard;

import static com.vixshield.web.format.NumberFormats.money;
import static com.vixshield.web.format.NumberFormats.percent;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import com.vixshield.dashboard.DashboardPage.Drawdown;
import com.vixshield.dashboard.DashboardPage.SizeForm;
import com.vixshield.dashboard.DashboardPage.SizeResult;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.Sizing;
import com.vixshield.risk.RiskSettingsForm;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.web.page.ChangedField;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.Slider;
import com.vixshield.web.page.TextField;

/** Builds the form of sliders, with their effect and their errors. */
final class SettingsFormSection {

    private static final String PERCENT = "\u202f%";
    /** End of the ordinary slider, percent. */
    private static final BigDecimal ORDINARY = BigDecimal.valueOf(5);

    private final RiskSettingsForm form;
    private final RiskProfile positions;

    private final Tier tier;

    /** @param tier the one that the page shows: a save keeps what is in sight */
    SettingsFormSection(RiskSettingsForm form, Tier tier) {
        this.form = form;
        this.tier = tier;
        this.positions = form.positions();
    }

    /**
     * @param result of the size that the sliders come to
     * @param version of the stored values
     * @param conflicts what somebody else has saved meanwhile
     */
    SizeForm form(String action, SizedSignal sized, SizeResult result, String version, List<ChangedField> conflicts) {
        return new SizeForm(action, version, conflicts, equity(), tier(), List.of(risk(), dial(), cap()), result,
                form.valid() && conflicts.isEmpty(),
                new MoreSettingsSection(form, sized.positions()).settings());
    }

    private TextField equity() {
        return TextField.number("equity", "Account, dollars", form.entry("equity")).error(form.errors().get("equity"));
    }

    private Choice tier() {
        return new Choice("tier", "Tier", tier.key(), form.errors().get("tier"), Tier.all().stream()
                .map(tier -> new Choice.Option(tier.key(), tier.label() + " · " + tier.aim())).toList());
    }

    /** Ends at 5 % until the published card value is asked for; an entry beyond stays where it was put. */
    private Slider risk() {
        String applied = percent(positions.atRisk(), 2) + " · " + money(of(positions.atRisk()));
        boolean beyond = form.checked("card") || number("risk", BigDecimal.ZERO).compareTo(ORDINARY) > 0;
        return beyond
                ? slider("risk", "At risk per condor trade", "0.25", "10", "0.25", applied)
                        .scale(PERCENT, "0.25", "2", "4", "6", "8", "10").unit(PERCENT)
                        .hint("Above 5\u202f% is the published card value: read the drawdown beside it.")
                : slider("risk", "At risk per condor trade", "0.25", "5", "0.25", applied)
                        .scale(PERCENT, "0.25", "1", "2", "3", "4", "5").unit(PERCENT);
    }

    private Slider dial() {
        return slider("dial", "Steward to Promoter", "0", "0.5", "0.05", form.entry("dial") + " Kelly")
                .scale("", "0", "0.25", "0.5").unit(" Kelly")
                .hint("Share of the Kelly size: Steward at 0, Promoter at 0.5. No share, no condor.");
    }

    private Slider cap() {
        return slider("cap", "Hedge budget, a year", "0", "5", "0.25", percent(positions.hedgeCap(), 2) + " · "
                + money(of(positions.hedgeCap()))).scale(PERCENT, "0", "1", "2", "3", "4", "5").unit(PERCENT);
    }

    private Slider slider(String name, String label, String min, String max, String step, String applied) {
        return Slider.of(name, label, min, max, step, number(name, new BigDecimal(min))).applied(applied)
                .error(form.errors().get(name));
    }

    private BigDecimal number(String name, BigDecimal otherwise) {
        String entry = form.entry(name);
        return entry.matches("-?\\d{1,15}(\\.\\d{1,4})?") ? new BigDecimal(entry) : otherwise;
    }

    private BigDecimal of(double share) {
        return positions.equity().multiply(BigDecimal.valueOf(share));
    }

    static SizeResult result(SizedSignal sized) {
        return sized.position().map(position -> result(sized, position)).orElseGet(() -> new SizeResult(0, BigDecimal.ZERO,
                BigDecimal.ZERO, null, sized.hedge().costPerYear(), budget(sized), drawdown(sized), reasons(sized)));
    }

    private static SizeResult result(SizedSignal sized, SizedPosition position) {
        var condor = position.condor();
        return new SizeResult(position.count().contracts(), condor.maxLoss().negate(),
                condor.expectedCredit().subtract(condor.fees()), position.margin().total(), sized.hedge().costPerYear(),
                budget(sized), drawdown(sized), messages(sized, position.messages()));
    }

    private static List<String> messages(SizedSignal sized, List<String> messages) {
        return Stream.concat(sized.choice().notice().stream(), messages.stream()).map(GateLabels::sentence).toList();
    }

    private static List<String> reasons(SizedSignal sized) {
        return sized.sizing() instanceof Sizing.HedgeOnly only ? messages(sized, List.of(only.reason())) : List.of();
    }

    private static Drawdown drawdown(SizedSignal sized) {
        return sized.drawdown().map(fall -> new Drawdown(-fall.depth(), fall.sessions())).orElse(null);
    }

    private static BigDecimal budget(SizedSignal sized) {
        return BigDecimal.valueOf(sized.hedge().plan().budget().annualBudgetBinding());
    }
}
