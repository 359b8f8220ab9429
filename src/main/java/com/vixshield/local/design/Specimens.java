package com.vixshield.local.design;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

import com.vixshield.chart.PayoffStrikes;
import com.vixshield.chart.StressBars;
import com.vixshield.chart.WinRateBar;
import com.vixshield.dashboard.DashboardPage.Announced;
import com.vixshield.dashboard.DashboardPage.Decision;
import com.vixshield.dashboard.DashboardPage.Expectation;
import com.vixshield.dashboard.DashboardPage.Headline;
import com.vixshield.dashboard.DashboardPage.Moves;
import com.vixshield.dashboard.DashboardPage.Odds;
import com.vixshield.dashboard.DashboardPage.SizeForm;
import com.vixshield.dashboard.DashboardPage.SizeResult;
import com.vixshield.dashboard.DashboardPage.StressNight;
import com.vixshield.dashboard.DashboardPage.Tab;
import com.vixshield.dashboard.DashboardPage.TabSet;
import com.vixshield.dashboard.DashboardPage.TierRow;
import com.vixshield.dashboard.DashboardPage.Verdict;
import com.vixshield.dashboard.Stage;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.Slider;
import com.vixshield.web.page.TextField;

/** Holds what the specimens of both days have in common. */
final class Specimens {

    private Specimens() {
    }

    static BigDecimal dollars(long amount) {
        return BigDecimal.valueOf(amount);
    }

    static List<TabSet> tabs() {
        return List.of(
                new TabSet("By delta", List.of(new Tab("Steward", "?tier=delta_steward", true),
                        new Tab("Balanced", "?tier=delta_balanced", false),
                        new Tab("Promoter", "?tier=delta_promoter", false))),
                new TabSet("By credit", List.of(new Tab("Conservative", "?tier=credit_conservative", false),
                        new Tab("Balanced", "?tier=credit_balanced", false),
                        new Tab("Aggressive", "?tier=credit_aggressive", false))));
    }

    /**
     * @param numbers credit, most lost, market's odds, forecast, needed at average and at full loss, expected points,
     *        half-width
     */
    static TierRow tier(String name, String rule, PayoffStrikes strikes, Decision decision, double... numbers) {
        return new TierRow(name, rule, name.equals("Steward"), strikes, numbers[0], numbers[1],
                new Odds(numbers[2], numbers[3], numbers[4], numbers[5]),
                WinRateBar.of(numbers[3], 0.012, numbers[4], numbers[5], 0.5),
                new Expectation(numbers[6], numbers[7], null, null), decision);
    }

    static SizeForm size(long equity, String risk, String hedge, SizeResult result) {
        var tiers = new Choice("tier", "Tier", "delta_steward", null, List.of(new Choice.Option("delta_steward", "Steward"),
                new Choice.Option("delta_balanced", "Balanced"), new Choice.Option("delta_promoter", "Promoter")));
        return new SizeForm("/_local/design/dashboard", "", List.of(),
                TextField.number("equity", "Account, dollars", "%,d".formatted(equity)),
                tiers,
                List.of(share("risk", "At risk per condor trade", "0.25", "5", risk, equity, "0.25", "1", "2", "3", "4", "5"),
                        share("hedge-budget", "Hedge budget, a year", "0", "3", hedge, equity, "0", "1", "2", "3")),
                result, true, null, null);
    }

    /** Of a day that is over: nothing runs down while the page is looked at. */
    static Verdict verdict(Decision decision, String sentence, String why) {
        return new Verdict(decision, Stage.CLOSED, new Headline(decision.isHold() ? "Hold" : "Trade", sentence), null, null,
                why, null);
    }

    private static Slider share(String name, String label, String min, String max, String value, long equity, String... scale) {
        var percent = new BigDecimal(value);
        long amount = percent.multiply(BigDecimal.valueOf(equity)).movePointLeft(2).longValue();
        return Slider.of(name, label, min, max, "0.25", percent).scale("\u202F%", scale)
                .applied(value + "\u202F% · $" + "%,d".formatted(amount)).unit("\u202F%");
    }

    /** One announcement with a past, one that is too rare to have one. */
    static List<Announced> announced() {
        return List.of(new Announced("CPI", Instant.parse("2023-05-10T12:30:00Z"),
                "28 past sessions with it moved 0.62\u202F× the expected range in the median, 1.44\u202F× at 90\u202F%, at worst 2.20\u202F× on 10 Nov 2022",
                28, new Moves(.62, 1.08, 1.44, 2.20, LocalDate.of(2022, 11, 10), .79)),
                new Announced("GDP", null,
                        "9 past sessions with it have a forecast to compare with: too few to say how they move", 9, null));
    }

    static StressNight night(String date, double change, long condor, long hedge, long equity, double largest) {
        return new StressNight(LocalDate.parse(date), change, dollars(condor), dollars(hedge), dollars(condor + hedge),
                (condor + hedge) / (double) equity, StressBars.of(condor, (double) hedge, largest));
    }

    /** Straight between (change of the index, dollars) pairs and beyond them. */
    static DoubleUnaryOperator hedge(double forward, double... pairs) {
        var points = new TreeMap<Double, Double>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.put(forward * (1 + pairs[i]), pairs[i + 1]);
        }
        return level -> {
            var left = points.floorEntry(level) == null ? points.firstEntry() : points.floorEntry(level);
            var right = points.higherEntry(left.getKey());
            if (right == null) {
                right = left;
                left = points.lowerEntry(right.getKey());
            }
            double share = (level - left.getKey()) / (right.getKey() - left.getKey());
            return left.getValue() + share * (right.getValue() - left.getValue());
        };
    }
}
