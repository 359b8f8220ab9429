package com.vixshield.dashboard;

import static com.vixshield.dashboard.DashboardPageFactory.orNull;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.points;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.vixshield.book.hedge.HedgeToday;
import com.vixshield.dashboard.DashboardPage.Change;
import com.vixshield.dashboard.DashboardPage.Entry;
import com.vixshield.dashboard.DashboardPage.HedgeOrder;
import com.vixshield.dashboard.DashboardPage.Held;
import com.vixshield.dashboard.DashboardPage.Leg;
import com.vixshield.dashboard.DashboardPage.Limit;
import com.vixshield.dashboard.DashboardPage.Prices;
import com.vixshield.dashboard.DashboardPage.Ticket;
import com.vixshield.dashboard.DashboardPage.TooSmall;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.sizing.Dollars;
import com.vixshield.quant.sizing.SizeCandidate;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.ticket.signal.OrderEntry;

/**
 * Builds the ticket with what to do, in order: sell, hold the hedge, then nothing.
 *
 * <p>
 * The order itself is null on a hold and at a size that sells nothing.
 */
final class TicketSection {

    private final SizedSignal sized;
    private final Instant next;
    private final String path;
    private final HedgeToday due;
    private final Entry entry;
    private final OrderEntry order;
    private final boolean hold;

    /**
     * @param next when the next signal comes, null while this one is to be followed
     * @param path of the account's pages
     * @param due what the account's book should trade
     */
    TicketSection(SizedSignal sized, Instant next, String path, HedgeToday due, Entry entry, OrderEntry order) {
        this.due = due;
        this.path = path;
        this.sized = sized;
        this.next = next;
        this.entry = entry;
        this.order = order;
        this.hold = sized.decision().hold();
    }

    Ticket ticket() {
        int contracts = hold ? 0 : sized.contracts();
        CondorTier condor = sized.condor().filter(found -> contracts > 0).orElse(null);
        List<HedgeOrder> hedge = hedgeOrders();
        return new Ticket(contracts, condor == null ? null : prices(condor), hedge,
                hedge.isEmpty() ? quiet() : null, sized.signal().expiresAt,
                nights(), hold ? held() : null, tooSmall(), next, legs(), limits(), entry, order,
                condor == null ? null : book());
    }

    /** What is not sealed yet may still change, and is not booked. */
    private String book() {
        return sized.signal().preview
                ? null
                : path + "/book/condors/new?session=" + sized.signal().session + "&tier=" + sized.tier().key();
    }

    private Prices prices(CondorTier condor) {
        return new Prices(sized.tick().up(condor.expectedCredit()).doubleValue(), start(condor), tooLate(condor));
    }

    /** Begin at the mid, on the tick, and never below the limit. */
    private double start(CondorTier condor) {
        return sized.tick().down(condor.midCredit()).max(sized.tick().up(condor.expectedCredit())).doubleValue();
    }

    private Double tooLate(CondorTier condor) {
        return sized.tick().passing(condor.tooLateCredit());
    }

    private List<HedgeOrder> hedgeOrders() {
        return due.orders().stream().map(order -> new HedgeOrder(order.sold() ? "Sell" : "Buy", order.quantity(),
                order.instrument().words() + " at " + points(order.limit()) + (order.sold() ? " or more" : " or less"),
                order.layer().name().toLowerCase(Locale.ROOT))).toList();
    }

    /** Why there is nothing to do. */
    private String quiet() {
        return Stream.of(Layer.values()).anyMatch(layer -> due.held(layer) > 0)
                ? "nothing is due; what your book holds stays."
                : "no layer carries a contract at this account and budget.";
    }

    private String nights() {
        long days = ChronoUnit.DAYS.between(sized.signal().session, sized.signal().expiry);
        return days == 1 ? null : days + " days, one session.";
    }

    private Held held() {
        return sized.condor().map(condor -> new Held(sized.contracts(),
                sized.position().map(position -> position.condor().maxLoss()).orElse(BigDecimal.ZERO), changes(condor)))
                .orElse(null);
    }

    /** One change for each gate that holds: all of them are needed. */
    private List<Change> changes(CondorTier condor) {
        List<Change> changes = new ArrayList<>();
        for (GateResult gate : sized.gates().results()) {
            if (gate.tier() == sized.tier() && gate.on() && gate.hold()) {
                changes.add(change(gate, condor));
            }
        }
        return changes;
    }

    private Change change(GateResult gate, CondorTier condor) {
        double needed = condor.tooLateCredit().orElse(0);
        if (gate.gate() == Gate.VALUE && needed > condor.expectedCredit()) {
            return new Change("Credit, expected", points(condor.expectedCredit()), points(sized.tick().up(needed)));
        }
        return new Change(GateLabels.of(gate).name(), GateLabels.sentence(gate), "otherwise");
    }

    private TooSmall tooSmall() {
        boolean none = !hold && sized.position().isPresent() && sized.contracts() == 0
                && sized.position().get().count().binding() == SizeCandidate.Limit.AT_RISK;
        if (!none) {
            return null;
        }
        double risk = sized.condor().orElseThrow().maxLossAfterFees() * Contract.SPX.multiplier();
        double share = sized.positions().atRisk();
        return new TooSmall(Dollars.of(share * sized.positions().equity().doubleValue()), Dollars.of(risk),
                Dollars.of(risk / share));
    }

    private List<Leg> legs() {
        return sized.condor().map(condor -> condor.legs().all().stream().map(leg -> new Leg(leg.qty() < 0, leg.strike(),
                leg.right() == PutCall.PUT ? "put" : "call", leg.bid(), leg.ask(), orNull(leg.delta()))).toList()).orElse(null);
    }

    private List<Limit> limits() {
        return sized.position().map(this::limits).orElse(null);
    }

    private List<Limit> limits(SizedPosition position) {
        return position.count().candidates().stream().filter(candidate -> candidate.contracts().isPresent())
                .map(candidate -> new Limit(label(candidate.limit()), amount(candidate.limit()),
                        (int) Math.floor(candidate.contracts().getAsDouble() + 1e-9),
                        candidate.limit() == position.count().binding()))
                .toList();
    }

    private String label(SizeCandidate.Limit limit) {
        return switch (limit) {
            case AT_RISK -> percent(sized.positions().atRisk(), 2) + " at risk";
            case VOLATILITY_TARGET -> "Volatility target, 15 % a year";
            case KELLY -> "Kelly share " + points(sized.positions().kellyDial());
            case MAX_CONTRACTS -> "Your cap";
            case LOSS_BUDGET -> "Loss budget";
        };
    }

    private BigDecimal amount(SizeCandidate.Limit limit) {
        return limit == SizeCandidate.Limit.AT_RISK
                ? Dollars.of(sized.positions().atRisk() * sized.positions().equity().doubleValue())
                : null;
    }
}
