package com.vixshield.local.design;

import static com.vixshield.local.design.Specimens.dollars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.chart.AllocationBar;
import com.vixshield.chart.CondorPayoff;
import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.PayoffStrikes;
import com.vixshield.chart.WinRateBar;
import com.vixshield.dashboard.DashboardPage;
import com.vixshield.dashboard.DashboardPage.Condor;
import com.vixshield.dashboard.DashboardPage.Credits;
import com.vixshield.dashboard.DashboardPage.Deadline;
import com.vixshield.dashboard.DashboardPage.Decision;
import com.vixshield.dashboard.DashboardPage.Entry;
import com.vixshield.dashboard.DashboardPage.Hedge;
import com.vixshield.dashboard.DashboardPage.Layer;
import com.vixshield.dashboard.DashboardPage.Odds;
import com.vixshield.dashboard.DashboardPage.Quotes;
import com.vixshield.dashboard.DashboardPage.SizeResult;
import com.vixshield.dashboard.DashboardPage.Source;
import com.vixshield.dashboard.DashboardPage.Status;
import com.vixshield.dashboard.DashboardPage.Ticket;
import com.vixshield.dashboard.DashboardPage.TierRow;
import com.vixshield.dashboard.DashboardPage.Tiers;
import com.vixshield.dashboard.DashboardPage.TooSmall;
import com.vixshield.dashboard.DashboardPage.Verdict;

/** Shows a day with prices and nothing else, seen from an account that is too small: everything optional is absent. */
final class BareSpecimen {

    private static final PayoffStrikes STRIKES = new PayoffStrikes(4225, 4250, 4435, 4460);
    private static final Odds ODDS = new Odds(0.781, null, null, 0.767);
    private static final LocalDate SESSION = LocalDate.of(2022, 2, 18);
    private static final Instant CLOSE = Instant.parse("2022-02-18T21:00:00Z");

    private BareSpecimen() {
    }

    static DashboardPage page() {
        var row = new TierRow("Steward", "0.15 delta", true, STRIKES, 5.89, -19.16, ODDS,
                WinRateBar.of(0.781, 0, Double.NaN, 0.767, 0.5),
                null, Decision.TRADE);
        return new DashboardPage(SESSION, status(), new Verdict(Decision.TRADE, "nothing at your size", null),
                Specimens.tabs().subList(0, 1), "SPX", condor(), ticket(),
                PayoffFigure.of(new CondorPayoff(STRIKES, 5.84, 100), null, null), null,
                new Tiers(false, List.of(row)), List.of(), hedge(), List.of(),
                Specimens.size(50_000, "2", "1.5",
                        new SizeResult(0, dollars(0), dollars(0), null, dollars(0), dollars(750), null, List.of())),
                List.of(new Source("SPX option chain", "recorded page; 324 quotes used, 3 discarded", SESSION, CLOSE)),
                List.of(), null, null, null, null);
    }

    private static Status status() {
        return new Status(Decision.TRADE, "computed", null,
                new Deadline("Entry closes", Instant.parse("2022-02-18T21:15:00Z"), Duration.ofMinutes(-45), false),
                new Quotes(CLOSE, Duration.ofMinutes(60), Duration.ofMinutes(30), false, "recorded close"), 4355.00, null, null,
                null, null);
    }

    private static Condor condor() {
        return new Condor(STRIKES, false, new Credits(5.89, 6.33, 5.45, null), 4244.2, 4440.8, -19.16, null, null, ODDS, null);
    }

    private static Ticket ticket() {
        return new Ticket(0, null, List.of(), "Too small for every layer; the budget is carried over.",
                Instant.parse("2022-02-22T21:00:00Z"), null, null, new TooSmall(dollars(1000), dollars(1916), dollars(95_800)),
                null,
                List.of(), List.of(), new Entry(Instant.parse("2022-02-18T21:15:00Z"), true), null, null);
    }

    private static Hedge hedge() {
        return new Hedge("Loyalty", List.of(
                new Layer("Front", 0.4, dollars(300), "15 Mar 2022 40 call, delta 0.28", null, null, 0, dollars(1871),
                        dollars(0),
                        dollars(311_833)),
                new Layer("Mid", 0.4, dollars(300), "Jul 2022 future at 26.70", null, null, 0, dollars(304), dollars(0),
                        dollars(50_667)),
                new Layer("Long", 0.2, dollars(150), null, null, null, 0, null, dollars(0), null)),
                AllocationBar.of(360, new double[]{4, 4, 2}, new double[]{0, 0, 0}), dollars(750), 0.015, dollars(0), 0,
                null, null,
                "The cap", "cap 1.50\u202F% of the account; 10\u202F% of the credit comes to 8.9\u202F% a year", List.of(),
                null);
    }
}
