package com.vixshield.lab.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.account.CurrentAccount;
import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.lab.study.LabLock;
import com.vixshield.lab.study.LabSettings;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.risk.RiskSettingsEntity;

/** Fills the form in: with the account's own settings, or with those of an earlier run. */
@ApplicationScoped
public class LabDefaults {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final double CENTS = 100;

    @Inject
    CurrentAccount current;
    @Inject
    Entitlements entitlements;

    /** @param lock empty without a history */
    public MultivaluedMap<String, String> of(Optional<LabLock> lock) {
        RiskSettingsEntity own = RiskSettingsEntity.of(current.account().id);
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        lock.ifPresent(period -> {
            fields.putSingle("from", period.first().toString());
            fields.putSingle("to", period.last().toString());
        });
        fields.putSingle("tier",
                CondorWalk.tiers().keySet().stream().filter(name -> name.startsWith(own.tier.key())).findFirst()
                        .orElseThrow());
        fields.putSingle("gates", BacktestGate.VALUE.label());
        fields.putSingle("width", "literal");
        String set = own.instruments.name().toLowerCase(Locale.ROOT);
        fields.putSingle("hedge", LabFormReader.SETS.contains(set) ? set : LabFormReader.SETS.get(0));
        fields.putSingle("mode", own.weighting.name().toLowerCase(Locale.ROOT));
        fields.putSingle("budget", percent(own.hedgeCap.signum() > 0 ? own.hedgeCap : new BigDecimal("0.015")));
        fields.putSingle("risk", percent(own.atRisk));
        fields.putSingle("fee", own.feePerLeg.toPlainString());
        fields.putSingle("fill", "expected");
        fields.putSingle("price", "1.00");
        fields.putSingle("equity", own.equity.stripTrailingZeros().toPlainString());
        fields.putSingle("plan", number(entitlements.cheapestWith(Feature.LAB).monthly() / CENTS));
        return fields;
    }

    static MultivaluedMap<String, String> of(LabSettings settings) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        Map.of("from", settings.from().toString(), "to", settings.to().toString(), "tier", settings.tier(), "width",
                settings.scaled() ? "scaled" : "literal", "hedge", settings.hedge().setName(), "mode",
                settings.hedge().modeName(), "budget", number(settings.budget()), "risk",
                percent(BigDecimal.valueOf(settings.risk())), "fee", number(settings.feePerLeg()), "fill",
                settings.fill().name().toLowerCase(Locale.ROOT)).forEach(fields::putSingle);
        fields.putSingle("price", String.format(Locale.ROOT, "%.2f", settings.price()));
        fields.putSingle("equity", number(settings.equity()));
        fields.putSingle("plan", number(settings.planPrice()));
        settings.gates().forEach(gate -> fields.add("gates", gate.label()));
        StringBuilder payments = new StringBuilder();
        settings.payments().forEach(p -> payments.append(p.day()).append(' ').append(number(p.dollars())).append('\n'));
        fields.putSingle("payments", payments.toString().strip());
        return fields;
    }

    private static String percent(BigDecimal share) {
        return share.multiply(PERCENT).stripTrailingZeros().toPlainString();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
