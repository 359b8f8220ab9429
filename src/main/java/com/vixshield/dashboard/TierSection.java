package com.vixshield.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vixshield.chart.WinRateBar;
import com.vixshield.dashboard.DashboardPage.Decision;
import com.vixshield.dashboard.DashboardPage.Odds;
import com.vixshield.dashboard.DashboardPage.Tab;
import com.vixshield.dashboard.DashboardPage.TabSet;
import com.vixshield.dashboard.DashboardPage.TierRow;
import com.vixshield.dashboard.DashboardPage.Tiers;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.ChartStrikes;

/** Builds the comparison of all tiers of the session. */
final class TierSection {

    private final SizedSignal sized;

    TierSection(SizedSignal sized) {
        this.sized = sized;
    }

    static List<TabSet> tabs(Tier current, String path) {
        return Map.of(true, "By delta", false, "By credit").entrySet().stream()
                .sorted(Map.Entry.<Boolean, String> comparingByKey().reversed())
                .map(family -> new TabSet(family.getValue(), Tier.all().stream()
                        .filter(tier -> tier.byDelta() == family.getKey())
                        .map(tier -> new Tab(tier.label(), path + "?tier=" + tier.key(), tier == current)).toList()))
                .toList();
    }

    Tiers tiers() {
        List<TierRow> rows = Tier.all().stream().flatMap(this::row).toList();
        return new Tiers(!rows.isEmpty() && rows.stream().allMatch(row -> row.odds().forecast() != null), rows);
    }

    private Stream<TierRow> row(Tier name) {
        return sized.tiers().get(name) instanceof CondorTier tier
                ? Stream.of(row(name, tier))
                : Stream.empty();
    }

    private TierRow row(Tier name, CondorTier tier) {
        Odds odds = CondorSection.odds(tier);
        boolean hold = sized.gates().decisions().get(name).hold();
        return new TierRow(name.label(), name.aim(), name == sized.tier(), ChartStrikes.of(tier),
                tier.expectedCredit(), -tier.maxLossAfterFees(), odds, bar(odds), CondorSection.expected(tier, 0),
                hold ? Decision.HOLD : Decision.TRADE);
    }

    private static WinRateBar bar(Odds odds) {
        double have = odds.forecast() != null
                ? odds.forecast()
                : Double.isNaN(odds.market()) ? odds.neededFull() : odds.market();
        return WinRateBar.of(have, 0, odds.neededAverage() == null ? Double.NaN : odds.neededAverage(), odds.neededFull(),
                0.5);
    }
}
