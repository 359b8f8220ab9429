package com.vixshield.alert;

import static com.vixshield.web.format.NumberFormats.cents;
import static com.vixshield.web.format.NumberFormats.level;
import static com.vixshield.web.format.NumberFormats.money;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.signedMoney;
import static com.vixshield.web.format.NumberFormats.strike;
import static com.vixshield.web.format.TimeFormats.clock;
import static com.vixshield.web.format.TimeFormats.clockSeconds;
import static com.vixshield.web.format.TimeFormats.date;
import static com.vixshield.web.format.TimeFormats.day;
import static com.vixshield.web.format.TimeFormats.dayClock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vixshield.alert.SignalMailPage.Line;
import com.vixshield.alert.SignalMailPage.Links;
import com.vixshield.alert.SignalMailPage.Night;
import com.vixshield.alert.SignalMailPage.Strike;
import com.vixshield.broker.execution.OptionContract;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.GateDecision;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.risk.HedgeLine;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.ticket.TicketLeg;
import com.vixshield.ticket.signal.OrderEntry;

/**
 * Builds the daily mail from an account's sized signal. Bad news first, results with their sign, every number with its
 * unit.
 */
final class SignalMailPageFactory {

    private static final List<String> LEGS = List.of("buy put", "sell put", "sell call", "buy call");
    /** Of what is not to be sold, or no longer. */
    private static final List<String> POSITIONS = List.of("long put", "short put", "short call", "long call");

    private final SizedSignal sized;
    private final GateDecision decision;
    private final String tier;
    private final boolean paused;
    private final Optional<OrderEntry> order;

    private SignalMailPageFactory(SizedSignal sized, Optional<OrderEntry> order) {
        this.sized = sized;
        this.order = order;
        this.decision = sized.decision();
        this.tier = (sized.isXsp() ? "XSP " : "") + sized.tier().label();
        this.paused = sized.paused().isPresent();
    }

    /**
     * What else the mail tells.
     *
     * @param results of the session before
     * @param suspended tiers that are given up, with the reason
     */
    record Beside(List<Line> results, String notice, Map<Tier, String> suspended, List<Line> hedgeOrders) {
    }

    /** @param order how to send what is sold; empty when nothing is */
    static SignalMailPage of(SizedSignal sized, Optional<OrderEntry> order, Beside beside, Links links) {
        return new SignalMailPageFactory(sized, order).page(beside, links);
    }

    private SignalMailPage page(Beside beside, Links links) {
        SignalMailMarket market = new SignalMailMarket(sized, beside.suspended());
        String notice = beside.notice();
        return new SignalMailPage(subject(notice), preheader(), notice,
                "VixShield, session of " + day(sized.signal().session) + " " + sized.signal().session.getYear() + ", published "
                        + dayClock(sized.signal().publishedAt),
                word(), headline(), strikes(), orders(), sending(), new SignalMailFacts(sized).facts(), hedge(),
                beside.hedgeOrders(), gates(), nights(),
                nightNote(), market.tiers(), market.market(), market.quotes(), beside.results(), links, source());
    }

    /** The decision and the strikes; demo and recorded data are told apart before the mail is opened. */
    private String subject(String notice) {
        String label = notice.isEmpty() ? "" : "[" + notice.substring(0, notice.indexOf(':')) + "] ";
        if (paused) {
            return label + "Paused: your loss budget of the month is spent";
        }
        return label + word()
                + sized.condor().map(condor -> ": " + (sized.isXsp() ? "XSP " : "") + strikesOf(condor)).orElse("")
                + sized.condor().filter(condor -> !decision.hold()).map(condor -> " at " + limit(condor) + " or more")
                        .orElse("");
    }

    private String headline() {
        if (decision.hold()) {
            return GateLabels.sentence(decision.reasons().get(0));
        }
        if (paused) {
            return "Paused: your loss budget of " + cents(budget()) + " is spent";
        }
        int contracts = sized.contracts();
        String limit = " at " + limit(sized.condor().orElseThrow()) + " or more, expiring " + day(sized.signal().expiry);
        return contracts == 0
                ? tier + " condors" + limit + "; none at your size"
                : quantity(contracts) + " " + tier + (contracts == 1 ? " condor" : " condors") + limit;
    }

    private String preheader() {
        return headline() + ". Hedge: " + sized.hedge().layers().stream()
                .map(layer -> layer.contracts() + " " + layer.layer().name().toLowerCase(Locale.ROOT))
                .reduce((a, b) -> a + ", " + b).orElse("not available") + ".";
    }

    private List<Strike> strikes() {
        return sized.condor().map(condor -> {
            List<Strike> strikes = new ArrayList<>();
            for (CondorLeg leg : condor.legs().all()) {
                strikes.add(new Strike(strike(leg.strike()),
                        (order.filter(OrderEntry::open).isPresent() ? LEGS : POSITIONS).get(strikes.size()), leg.qty() < 0));
            }
            return strikes;
        }).orElse(List.of());
    }

    private List<Line> orders() {
        List<Line> orders = new ArrayList<>();
        sized.condor().ifPresent(condor -> {
            if (decision.hold()) {
                orders.add(
                        new Line("Sell none", "The condor above is refused and will be graded like a trade.", needed(condor)));
            } else if (paused) {
                orders.add(new Line("Sell none", "Paused. The condor above is published, and will be graded like a trade.",
                        "Lost this month, by your real book if it closed a trade, else had you taken every published trade at your "
                                + "present size: "
                                + cents(sized.positions().lossSpent().orElseThrow()) + " of your " + cents(budget()) + "."));
            } else if (sized.contracts() == 0) {
                orders.add(new Line("Sell none", "No condor fits your settings.", ""));
            } else if (order.filter(OrderEntry::open).isEmpty()) {
                orders.add(new Line("Closed", "Entry has ended. It was " + sized.contracts() + " " + sized.root() + " "
                        + day(sized.signal().expiry) + " at " + limit(condor) + " or more.", ""));
            } else {
                orders.add(new Line("Sell " + sized.contracts(), sized.root() + " " + day(sized.signal().expiry) + ". Limit "
                        + limit(condor) + ", start at "
                        + points(sized.tick().down(condor.midCredit()).max(sized.tick().up(condor.expectedCredit())))
                        + ", until "
                        + clock(order.get().closes()) + ".",
                        tooLate(condor)));
            }
        });
        sized.choice().notice().ifPresent(notice -> orders.add(new Line("Note", notice, "")));
        messages().forEach(message -> orders.add(new Line("Note", message, "")));
        orders.add(new Line("Then", "Settles in cash " + dayClock(sized.signal().expiresAt) + ".", ""));
        return orders;
    }

    /** Nothing can be copied after the deadline; a mail that is read later says when it was. */
    private List<Line> sending() {
        return order.filter(OrderEntry::open).map(entry -> {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("Until", dayClock(entry.closes()) + ". Afterwards no order for this session is taken.", ""));
            lines.add(new Line("Prices", entry.ladder().stream().map(SignalMailPageFactory::rung)
                    .collect(Collectors.joining(", ")) + ".", "A suggested pace, New York time. Nothing is sent for you."));
            entry.spellings().stream().filter(spelling -> spelling.key().equals("thinkorswim"))
                    .forEach(spelling -> lines.add(new Line(spelling.name(), spelling.text().orElse(spelling.note()), "")));
            lines.add(new Line("OCC symbols", entry.order().legs().stream().map(SignalMailPageFactory::leg)
                    .collect(Collectors.joining(", ")) + ".",
                    "For tastytrade, Schwab, Tradier and Interactive Brokers copy it on today's page."));
            return lines;
        }).orElse(List.of());
    }

    private static String rung(OrderEntry.Step step) {
        return points(step.price()) + (step.limit() ? " (limit)" : step.last() ? " (last)" : "") + " at "
                + clockSeconds(step.from()).replace(" ET", "");
    }

    private static String leg(TicketLeg leg) {
        return leg.side().name().toLowerCase(Locale.ROOT) + " "
                + (leg.instrument() instanceof OptionContract option ? option.compact() : leg.instrument().label());
    }

    private String needed(CondorTier condor) {
        double needed = condor.tooLateCredit().orElse(0);
        return needed > condor.expectedCredit()
                ? "Credit would have to rise from " + points(condor.expectedCredit()) + " to " + points(sized.tick().up(needed))
                        + "."
                : "";
    }

    private String tooLate(CondorTier condor) {
        return condor.tooLateCredit().isPresent()
                ? "Below " + points(sized.tick().up(condor.tooLateCredit().getAsDouble()))
                        + " it is too late: expected P&L is zero."
                : "";
    }

    private List<Line> hedge() {
        List<Line> lines = new ArrayList<>();
        for (HedgeLine line : HedgeLine.of(sized.hedge())) {
            String held = line.dollars().contracts() == 0 ? "hold none" : "hold " + line.dollars().contracts();
            lines.add(new Line(line.layer() + ", " + percent(line.weight(), 0),
                    held + ": " + line.instrument() + ". Expected cost " + money(line.dollars().costPerYear()) + " of "
                            + money(line.dollars().budgetPerYear()),
                    line.dollars().message().isEmpty() ? line.context() : line.dollars().message()));
        }
        return lines;
    }

    private List<Line> gates() {
        return sized.gates().results().stream().filter(gate -> gate.tier() == sized.tier())
                .map(gate -> new Line(GateLabels.of(gate).name(), state(gate), GateLabels.sentence(gate, sized.tick())))
                .toList();
    }

    private static String state(GateResult gate) {
        if (gate.on()) {
            return gate.hold() ? "holds" : "pass";
        }
        return gate.hold() ? "off, would hold" : "off, would pass";
    }

    /** Tonight's position is the hedge alone where no condor is sold. */
    private List<Night> nights() {
        return sized.position().map(position -> position.stress().stream().map(night -> selling()
                ? new Night(date(night.date()), signedMoney(night.condor()), signedMoney(night.hedge()),
                        signedMoney(night.net()))
                : new Night(date(night.date()), "none", signedMoney(night.hedge()), signedMoney(night.hedge()))).toList())
                .orElse(List.of());
    }

    private String nightNote() {
        return selling() ? "" : "No condor is sold, so only the hedge moves: as large as above, if you hold it.";
    }

    private boolean selling() {
        return !decision.hold() && !paused && sized.contracts() > 0;
    }

    private String source() {
        var signal = sized.published().signal();
        String forward = signal.forward().map(f -> " SPX forward " + level(f.value()) + ".").orElse("");
        return "Quotes of " + dayClock(sized.signal().quotedAt) + ", " + sized.signal().source + "." + forward + " Rulebook "
                + sized.signal().rulebook + ". Hedge prices and odds are model results.";
    }

    private List<String> messages() {
        return sized.sizing() instanceof SizedPosition position && !decision.hold() && !paused
                ? position.messages()
                : List.of();
    }

    private BigDecimal budget() {
        return sized.positions().lossBudget().orElseThrow();
    }

    private String word() {
        return decision.hold() ? "Hold" : paused ? "Paused" : "Trade";
    }

    private static String strikesOf(CondorTier condor) {
        return SignalMailMarket.strikes(condor.payoff());
    }

    private String limit(CondorTier condor) {
        return points(sized.tick().up(condor.expectedCredit()));
    }
}
