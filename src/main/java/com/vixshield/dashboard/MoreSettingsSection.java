package com.vixshield.dashboard;

import static com.vixshield.web.format.NumberFormats.money;
import static com.vixshield.web.format.NumberFormats.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.vixshield.dashboard.DashboardPage.Check;
import com.vixshield.dashboard.DashboardPage.MoreSettings;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.risk.RiskSettingsForm;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.Choice.Option;
import com.vixshield.web.page.Slider;
import com.vixshield.web.page.TextField;

/** Builds the section of further settings behind the disclosure. */
final class MoreSettingsSection {

    private static final String PERCENT = "\u202f%";
    private static final Set<String> FIELDS = Set.of("product", "weighting", "instruments", "contracts", "fee", "budget",
            "share");

    private final RiskSettingsForm form;
    private final RiskProfile positions;

    /** @param positions with what is known of the month's losses */
    MoreSettingsSection(RiskSettingsForm form, RiskProfile positions) {
        this.form = form;
        this.positions = positions;
    }

    MoreSettings settings() {
        return new MoreSettings(form.errors().keySet().stream().anyMatch(FIELDS::contains), summary(), choices(), fields(),
                share(), checks(), lossNote());
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        if (form.positions().product() != CondorProduct.LARGEST) {
            parts.add(form.positions().product().name());
        }
        if (positions.weighting() == Weighting.MOTION) {
            parts.add("Motion");
        }
        if (positions.instrumentSet() != InstrumentSet.CARD) {
            parts.add(positions.instrumentSet() == InstrumentSet.ETF ? "funds" : "calls only");
        }
        if (positions.publishedCardValue()) {
            parts.add("published card value");
        }
        positions.lossBudget().ifPresent(budget -> parts.add("loss budget " + money(budget)));
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private List<Choice> choices() {
        return List.of(
                choice("product", "Index", new Option(CondorProduct.LARGEST.name(), "What fits: SPX or XSP"),
                        new Option(CondorProduct.SPX.name(), "SPX"), new Option(CondorProduct.XSP.name(), "XSP, a tenth")),
                choice("weighting", "Hedge weights", new Option(Weighting.LOYALTY.name(), "Loyalty, fixed 4/4/2"),
                        new Option(Weighting.MOTION.name(), "Motion, follows the VIX")),
                choice("instruments", "Hedge instruments", new Option(InstrumentSet.CARD.name(), "Calls and futures"),
                        new Option(InstrumentSet.CALLS.name(), "Calls only"), new Option(InstrumentSet.ETF.name(), "Funds")));
    }

    private Choice choice(String name, String label, Option... options) {
        return new Choice(name, label, form.entry(name), form.errors().get(name), List.of(options));
    }

    private List<TextField> fields() {
        return List.of(field("contracts", "Condors at most", null), field("fee", "Fee a leg, dollars", null),
                field("budget", "Loss budget, dollars a month", "Alerts pause when it is spent. Empty for no limit."));
    }

    private TextField field(String name, String label, String hint) {
        return TextField.number(name, label, form.entry(name)).hint(hint).error(form.errors().get(name));
    }

    private Slider share() {
        String entry = form.entry("share");
        BigDecimal value = entry.matches("\\d{1,3}(\\.\\d{1,2})?") ? new BigDecimal(entry) : BigDecimal.ZERO;
        return Slider.of("share", "Share of each credit for the hedge", "0", "20", "1", value)
                .applied(percent(positions.accrual(), 0)).scale(PERCENT, "0", "5", "10", "15", "20").unit(PERCENT)
                .error(form.errors().get("share"));
    }

    private List<Check> checks() {
        return List.of(
                new Check("volatility", "Scale down when volatility is high", "Target 15\u202f% a year.",
                        form.checked("volatility"), false),
                new Check("merge", "Merge hedge layers that are too small", "One budget for all three, whole contracts first.",
                        form.checked("merge"), false),
                new Check("card", "Published card value",
                        "Opens 5 to 10\u202f% at risk. Read the drawdown beside it first.", form.checked("card"), true));
    }

    private String lossNote() {
        if (positions.lossBudget().isEmpty()) {
            return null;
        }
        return positions.lossSpent().map(spent -> "Lost this month, by your real book if it closed a trade, else had you taken "
                + "every published trade at your present size: " + money(spent) + ".")
                .orElse("What was lost this month is not known, so the budget does not limit yet.");
    }
}
