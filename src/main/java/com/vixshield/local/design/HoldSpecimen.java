package com.vixshield.local.design;

import static com.vixshield.local.design.Specimens.dollars;
import static com.vixshield.local.design.Specimens.night;
import static com.vixshield.local.design.Specimens.tier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.chart.AllocationBar;
import com.vixshield.chart.CondorPayoff;
import com.vixshield.chart.Density;
import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.PayoffStrikes;
import com.vixshield.chart.SettlementBand;
import com.vixshield.dashboard.DashboardPage;
import com.vixshield.dashboard.DashboardPage.Change;
import com.vixshield.dashboard.DashboardPage.Condor;
import com.vixshield.dashboard.DashboardPage.Credits;
import com.vixshield.dashboard.DashboardPage.Deadline;
import com.vixshield.dashboard.DashboardPage.Decision;
import com.vixshield.dashboard.DashboardPage.Entry;
import com.vixshield.dashboard.DashboardPage.Expectation;
import com.vixshield.dashboard.DashboardPage.ExpectedRange;
import com.vixshield.dashboard.DashboardPage.Gate;
import com.vixshield.dashboard.DashboardPage.GateState;
import com.vixshield.dashboard.DashboardPage.Hedge;
import com.vixshield.dashboard.DashboardPage.Held;
import com.vixshield.dashboard.DashboardPage.Layer;
import com.vixshield.dashboard.DashboardPage.Leg;
import com.vixshield.dashboard.DashboardPage.Odds;
import com.vixshield.dashboard.DashboardPage.Quotes;
import com.vixshield.dashboard.DashboardPage.SizeResult;
import com.vixshield.dashboard.DashboardPage.Status;
import com.vixshield.dashboard.DashboardPage.Ticket;
import com.vixshield.dashboard.DashboardPage.Tiers;
import com.vixshield.dashboard.DashboardPage.Verdict;
import com.vixshield.web.page.PublicSignal;

/** Shows 5 May 2023: a hold, laid out like a trade, with what would have to change. */
final class HoldSpecimen {

    private static final String RECORD = "/record?segment=backfilled&tier=delta_steward#gates";

    private static final PayoffStrikes STRIKES = new PayoffStrikes(4070, 4095, 4165, 4190);
    private static final Instant NEXT = Instant.parse("2023-05-08T19:45:00Z");

    private HoldSpecimen() {
    }

    static DashboardPage page() {
        return new DashboardPage(LocalDate.of(2023, 5, 5), status(),
                new Verdict(Decision.HOLD, "no tier is paid for its risk today",
                        "The options imply a calmer day (0.76\u202F%) than our forecast (0.86\u202F%). At a credit of 3.33 the Steward condor would lose 1.49 points on average over 2,520 past closes scaled to today."),
                Specimens.tabs(), "SPX", condor(), ticket(), payoff(), null, tiers(), gates(), hedge(),
                List.of(night("2018-02-05", -.042, -4345, 2610, 250_000, 4345),
                        night("2020-03-16", -.128, -4345, 4022, 250_000, 4345)),
                Specimens.size(250_000, "2", "1.5",
                        new SizeResult(2, dollars(-4345), dollars(655), null, dollars(2481), dollars(3750), null, List.of())),
                TradeSpecimen.sources(), Specimens.announced(), null, null, null, null);
    }

    /** The same hold after its settlement, as the home page shows it. */
    static PublicSignal.Shown settled() {
        var outlook = new SettlementBand(4135.6, 4082, 4190, Density.normal(4139, 35.6), 0.096, 0.184);
        return new PublicSignal.Shown(LocalDate.of(2023, 5, 5), true, "Steward", STRIKES, 3.33, 4.81,
                PayoffFigure.of(new CondorPayoff(STRIKES, 3.27, 100), null, outlook), NEXT, 4138.12, 3.27);
    }

    private static Status status() {
        return new Status(Decision.HOLD, "sealed", Instant.parse("2023-05-05T19:57:00Z"),
                new Deadline("Next preview", NEXT, Duration.ofHours(71), false),
                new Quotes(Instant.parse("2023-05-05T19:45:00Z"), Duration.ofMinutes(41), Duration.ofMinutes(30), false,
                        "Cboe, 15 min delay"),
                4135.60, 4136.25, 17.19, 17.20, new ExpectedRange(0.0131, 4082, 4190, 0.85));
    }

    private static Condor condor() {
        return new Condor(STRIKES, true, new Credits(3.33, 3.45, 3.20, 4.81), 4091.7, 4168.3, -21.73, dollars(-4345), 0.0174,
                new Odds(0.781, 0.720, 0.809, 0.869), new Expectation(-1.49, 0.33, dollars(-297), dollars(66)));
    }

    private static Ticket ticket() {
        return new Ticket(0, null, List.of(),
                "Keep all three layers: 1 front, 1 mid, 2 long. No roll is due before 14 Jun.", NEXT, null,
                new Held(2, dollars(4345), List.of(new Change("Credit rises", "3.33", "4.81"),
                        new Change("Expected move falls", "0.86\u202F%", "0.74\u202F%"))),
                null, NEXT,
                List.of(new Leg(false, 4070, "put", 1.05, 1.20, -0.061), new Leg(true, 4095, "put", 2.55, 2.70, -0.137),
                        new Leg(true, 4165, "call", 2.25, 2.40, 0.155), new Leg(false, 4190, "call", 0.35, 0.40, 0.033)),
                List.of(), new Entry(NEXT, true), null, null);
    }

    private static PayoffFigure payoff() {
        return PayoffFigure.of(new CondorPayoff(STRIKES, 3.27, 200),
                Specimens.hedge(4135.6, -0.06, 1010, -0.03, 470, 0, -28, 0.03, -390),
                new SettlementBand(4135.6, 4082, 4190, Density.normal(4139, 35.6), 0.096, 0.184));
    }

    private static Tiers tiers() {
        return new Tiers(true, List.of(
                tier("Steward", "0.15 delta", STRIKES, Decision.HOLD, 3.33, -21.73, .781, .720, .809, .869, -1.49, .33),
                tier("Balanced", "0.175 delta", new PayoffStrikes(4075, 4100, 4165, 4190), Decision.HOLD, 3.66, -21.39, .752,
                        .703,
                        .794, .856,
                        -1.53, .34),
                tier("Promoter", "0.20 delta", new PayoffStrikes(4080, 4105, 4160, 4185), Decision.HOLD, 4.90, -20.15, .708,
                        .652,
                        .742, .806,
                        -1.62, .37)));
    }

    private static List<Gate> gates() {
        return List.of(
                new Gate("Data", "264 quotes used, none discarded. Forward agrees within 0.05.",
                        "too thin, stale or inconsistent",
                        GateState.PASS, "none skipped; kept +0.15 ± 1.58 over 1,094", RECORD),
                new Gate("Value", "Expected P&L \u22121.49 ± 0.33 points. All tiers are negative.", "≤ 0.00 after fees",
                        GateState.HOLDS,
                        "983 skipped: \u22121.31 ± 0.55 each, \u22121,287.73 in all; kept +0.15 ± 1.58 over 111 (it has saved)",
                        RECORD),
                new Gate("Premium gauge", "not available: no quotes at the range's ends", "< 0.30 (published rule)",
                        GateState.UNKNOWN, null, RECORD));
    }

    private static Hedge hedge() {
        return new Hedge("Loyalty", List.of(
                new Layer("Front", 0.4, dollars(1500), "21 Jun 2023 27 call, delta 0.30", "47 days · roll on 14 Jun", 1, 1,
                        dollars(982),
                        dollars(-982), null),
                new Layer("Mid", 0.4, dollars(1500), "Sep 2023 future at 24.19", "138 days · sell as 3rd month, 17 Jul", 1, 1,
                        dollars(907),
                        dollars(-907), null),
                new Layer("Long", 0.2, dollars(750), "15 Nov 2023 35 call, delta 0.31", "194 days · roll on 17 Aug", 2, 2,
                        dollars(296),
                        dollars(-592), null)),
                AllocationBar.of(360, new double[]{4, 4, 2}, new double[]{.65, .6, .79}), dollars(3750), 0.015,
                dollars(-2481),
                0.0099, dollars(486), null, "The cap",
                "cap 1.50\u202F% of the account; 10\u202F% of the credit comes to 8.9\u202F% a year", List.of(), null);
    }
}
