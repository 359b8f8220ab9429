package com.vixshield.local.design;

import static com.vixshield.local.design.Specimens.dollars;
import static com.vixshield.local.design.Specimens.night;
import static com.vixshield.local.design.Specimens.tier;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.chart.AllocationBar;
import com.vixshield.chart.CondorPayoff;
import com.vixshield.chart.Density;
import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.PayoffStrikes;
import com.vixshield.chart.SettlementBand;
import com.vixshield.dashboard.DashboardPage;
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
import com.vixshield.dashboard.DashboardPage.HedgeOrder;
import com.vixshield.dashboard.DashboardPage.Layer;
import com.vixshield.dashboard.DashboardPage.Leg;
import com.vixshield.dashboard.DashboardPage.Limit;
import com.vixshield.dashboard.DashboardPage.Odds;
import com.vixshield.dashboard.DashboardPage.Prices;
import com.vixshield.dashboard.DashboardPage.Quotes;
import com.vixshield.dashboard.DashboardPage.SizeResult;
import com.vixshield.dashboard.DashboardPage.Source;
import com.vixshield.dashboard.DashboardPage.Status;
import com.vixshield.dashboard.DashboardPage.StressNight;
import com.vixshield.dashboard.DashboardPage.Ticket;
import com.vixshield.dashboard.DashboardPage.Tiers;
import com.vixshield.dashboard.DashboardPage.Verdict;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.ticket.PriceLadder;
import com.vixshield.ticket.TicketLeg;
import com.vixshield.ticket.TicketOrder;
import com.vixshield.ticket.signal.OrderEntry;

/** Shows 18 February 2022: a trade. Quotes, strikes and odds are that day's; clock times and holdings are made up. */
final class TradeSpecimen {

    private static final String RECORD = "/record?segment=backfilled&tier=delta_steward#gates";

    private static final LocalDate SESSION = LocalDate.of(2022, 2, 18);
    private static final Instant SETTLES = Instant.parse("2022-02-22T21:00:00Z");
    private static final Instant CLOSES = Instant.parse("2022-02-18T21:15:00Z");
    private static final PayoffStrikes STRIKES = new PayoffStrikes(4225, 4250, 4435, 4460);

    private TradeSpecimen() {
    }

    static DashboardPage page() {
        return new DashboardPage(SESSION, status(),
                new Verdict(Decision.TRADE, "3 Steward condors at 5.90 or more", null), Specimens.tabs(), "SPX", condor(),
                ticket(),
                payoff(), null,
                tiers(), gates(), hedge(), stress(), Specimens.size(500_000, "2", "1.5",
                        new SizeResult(3, dollars(-5749), dollars(1751), dollars(15912), dollars(6009), dollars(7500), null,
                                List.of())),
                sources(), List.of(), null, null, null, null);
    }

    private static Status status() {
        return new Status(Decision.TRADE, "sealed", Instant.parse("2022-02-18T20:58:00Z"),
                new Deadline("Entry closes", Instant.parse("2022-02-18T21:15:00Z"), Duration.ofMinutes(12), false),
                new Quotes(Instant.parse("2022-02-18T20:45:00Z"), Duration.ofMinutes(18), Duration.ofMinutes(30), false,
                        "Cboe, 15 min delay"),
                4355.00, 4348.87, 27.75, 27.73, new ExpectedRange(0.0189, 4274, 4438, 0.85));
    }

    private static Condor condor() {
        return new Condor(STRIKES, false, new Credits(5.89, 6.33, 5.45, null), 4244.2, 4440.8, -19.16, dollars(-5749), 0.0115,
                new Odds(0.781, 0.897, 0.711, 0.767), new Expectation(3.70, 0.25, dollars(1109), dollars(75)));
    }

    private static Ticket ticket() {
        return new Ticket(3, new Prices(5.90, 6.30, 2.20), List.of(new HedgeOrder("Buy", 1, "VXM Jul 2022 near 26.70", "mid")),
                "Front and long layers: keep.", SETTLES, "Four days, one session. Monday is a holiday.", null, null, null,
                List.of(new Leg(false, 4225, "put", 5.40, 5.80, -0.107), new Leg(true, 4250, "put", 8.30, 8.80, -0.154),
                        new Leg(true, 4435, "call", 5.80, 6.30, 0.153), new Leg(false, 4460, "call", 2.50, 2.85, 0.081)),
                List.of(new Limit("2\u202F% at risk", dollars(10_000), 5, false),
                        new Limit("Volatility target ×0.67", null, 3, true),
                        new Limit("Kelly share 0.25", null, 45, false), new Limit("Your cap", null, 10, false)),
                new Entry(CLOSES, true), order(), null);
    }

    private static OrderEntry order() {
        LocalDate expiry = LocalDate.of(2022, 2, 22);
        TicketOrder order = new TicketOrder(3, List.of(leg(Side.BUY, PutCall.PUT, expiry, 4225, "5.60"),
                leg(Side.SELL, PutCall.PUT, expiry, 4250, "8.55"), leg(Side.SELL, PutCall.CALL, expiry, 4435, "6.05"),
                leg(Side.BUY, PutCall.CALL, expiry, 4460, "2.675")), true, new BigDecimal("5.90"));
        PriceLadder ladder = PriceLadder.of(new BigDecimal("6.30"), order.limit(), new BigDecimal("2.20"),
                new BigDecimal("0.05"),
                Instant.parse("2022-02-18T20:58:00Z"), CLOSES);
        return OrderEntry.of(order, Optional.of(ladder), CLOSES, Instant.parse("2022-02-18T21:03:00Z"), "#ticket");
    }

    private static TicketLeg leg(Side side, PutCall right, LocalDate expiry, int strike, String mid) {
        return new TicketLeg(side, OptionContract.of("SPXW", expiry, right, strike), PositionEffect.OPEN,
                Optional.of(new BigDecimal(mid)));
    }

    private static PayoffFigure payoff() {
        return PayoffFigure.of(new CondorPayoff(STRIKES, 5.84, 300),
                Specimens.hedge(4355, -0.06, 2070, -0.03, 990, 0, -67, 0.01, -327, 0.03, -843),
                new SettlementBand(4355, 4274, 4438, Density.normal(4359, 55), 0.037, 0.066));
    }

    private static Tiers tiers() {
        return new Tiers(true, List.of(
                tier("Steward", "0.15 delta", STRIKES, Decision.TRADE, 5.89, -19.16, .781, .897, .711, .767, 3.70, .25),
                tier("Balanced", "0.175 delta", new PayoffStrikes(4235, 4260, 4430, 4455), Decision.TRADE, 6.72, -18.33, .749,
                        .872,
                        .671,
                        .733, 3.99, .28),
                tier("Promoter", "0.20 delta", new PayoffStrikes(4245, 4270, 4420, 4445), Decision.TRADE, 8.08, -16.98, .702,
                        .828,
                        .622,
                        .679, 4.27, .32),
                tier("Conservative", "0.70 credit", new PayoffStrikes(4145, 4170, 4545, 4570), Decision.TRADE, 0.59, -24.46,
                        .968,
                        .993,
                        .969, .979, 0.41, .06),
                tier("Balanced", "1.15 credit", new PayoffStrikes(4165, 4190, 4515, 4540), Decision.TRADE, 1.00, -24.05, .951,
                        .988,
                        .952,
                        .962, 0.72, .09),
                tier("Aggressive", "1.60 credit", new PayoffStrikes(4175, 4200, 4505, 4530), Decision.TRADE, 1.44, -23.61, .937,
                        .985,
                        .931,
                        .945, 1.09, .10)));
    }

    static List<Gate> gates() {
        return List.of(
                new Gate("Data", "324 quotes used, none discarded. Forward agrees within 0.05.",
                        "too thin, stale or inconsistent",
                        GateState.PASS, "none skipped; kept +0.15 ± 1.58 over 1,094", RECORD),
                new Gate("Value", "Expected P&L +3.70 ± 0.25 points", "≤ 0.00 after fees", GateState.PASS,
                        "983 skipped: \u22121.31 ± 0.55 each, \u22121,287.73 in all; kept +0.15 ± 1.58 over 111 (it has saved)",
                        RECORD),
                new Gate("Liquidity", "Natural is 13.8\u202F% below mid. Widest short 0.50.",
                        "> 40\u202F%, or a short wider than 0.25 × mid", GateState.PASS,
                        "none skipped; kept +0.15 ± 1.58 over 1,094", RECORD),
                new Gate("VIX risk scaling", "VIX 27.75", "> 20 (published rule)", GateState.OFF_HOLD,
                        "24 skipped: \u22121.93 ± 3.10 each, \u221246.32 in all; kept \u22121.18 ± 0.61 over 1,070 (n < 30, too early to say)",
                        RECORD),
                new Gate("Event", "None before Tue 22 Feb", "FOMC, CPI or payrolls next session", GateState.OFF_PASS, null,
                        RECORD));
    }

    private static Hedge hedge() {
        return new Hedge("Loyalty", List.of(
                new Layer("Front", 0.4, dollars(3000), "15 Mar 2022 40 call, delta 0.28", "25 days · roll on 8 Mar", 1, 1,
                        dollars(1871),
                        dollars(-1871), null),
                new Layer("Mid", 0.4, dollars(3000), "Jul 2022 future at 26.70", "152 days · sell as 3rd month, 20 Apr", 8, 9,
                        dollars(304), dollars(-2738), null),
                new Layer("Long", 0.2, dollars(1500), "21 Sep 2022 55 call, delta 0.29", "215 days · roll on 23 Jun", 5, 5,
                        dollars(280),
                        dollars(-1401), null)),
                AllocationBar.of(360, new double[]{4, 4, 2}, new double[]{.62, .91, .93}), dollars(7500), 0.015,
                dollars(-6009),
                0.012, dollars(1478), dollars(-412), "The cap",
                "cap 1.50\u202F% of the account; 10\u202F% of the credit comes to 8.9\u202F% a year", List.of(), null);
    }

    private static List<StressNight> stress() {
        return List.of(night("2018-02-05", -.042, -5749, 5057, 500_000, 7939),
                night("2020-03-16", -.128, -5749, 7939, 500_000, 7939),
                night("2024-08-05", -.030, -5749, 3147, 500_000, 7939), night("2025-04-04", -.060, -5749, 1777, 500_000, 7939));
    }

    static List<Source> sources() {
        return List.of(
                new Source("SPX option chain", "Cboe delayed quotes; 324 used, none discarded", SESSION,
                        Instant.parse("2022-02-18T20:45:00Z")),
                new Source("VIX futures", "settlements of 8 months", LocalDate.of(2022, 2, 17), null),
                new Source("Index history", "SPX, VIX and its relatives, daily", LocalDate.of(2022, 2, 17), null),
                new Source("Rates", "Treasury constant maturity", LocalDate.of(2022, 2, 17), null));
    }
}
