package com.vixshield.dashboard;

import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.TimeFormats.clock;
import static com.vixshield.web.format.TimeFormats.date;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vixshield.billing.Access;
import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.book.BookService;
import com.vixshield.book.hedge.HedgeOrderService;
import com.vixshield.book.hedge.HedgeToday;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.store.Book;
import com.vixshield.dashboard.DashboardPage.Announced;
import com.vixshield.dashboard.DashboardPage.Deadline;
import com.vixshield.dashboard.DashboardPage.Decision;
import com.vixshield.dashboard.DashboardPage.Entry;
import com.vixshield.dashboard.DashboardPage.ExpectedRange;
import com.vixshield.dashboard.DashboardPage.Locked;
import com.vixshield.dashboard.DashboardPage.Quotes;
import com.vixshield.dashboard.DashboardPage.SizeForm;
import com.vixshield.dashboard.DashboardPage.Start;
import com.vixshield.dashboard.DashboardPage.Status;
import com.vixshield.dashboard.DashboardPage.Ticket;
import com.vixshield.dashboard.DashboardPage.Verdict;
import com.vixshield.evidence.page.PublishedEvidence;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.ScheduledEvents;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.quant.volatility.VixSelftest;
import com.vixshield.risk.FirstSettings;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.signal.view.MarketStatusText;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.ticket.signal.SignalTickets;
import com.vixshield.trackrecord.statistics.GateHistory;
import com.vixshield.web.format.CurrencyStyle;

/** Builds the dashboard from a sized signal. */
@ApplicationScoped
class DashboardPageFactory {

    private static final Duration STALE = Duration.ofMinutes(30);

    @Inject
    Clock clock;
    @Inject
    SessionCalendar calendar;
    @Inject
    ScheduledEvents events;
    @Inject
    GateHistory gates;
    @Inject
    SignalQueries signals;
    @Inject
    Entitlements entitlements;
    @Inject
    BookService books;
    @Inject
    HedgeOrderService orders;
    @Inject
    SignalTickets tickets;
    @Inject
    PublishedEvidence evidence;

    /** By how amounts are written, as long as the sized signal itself is kept. */
    private final Cache<SizedSignal, Map<String, SharedSections>> shared = Caffeine.newBuilder().weakKeys().build();

    /** @param untouched whether the account has set nothing yet */
    DashboardPage page(SizedSignal sized, Access access, String path, SizeForm form, boolean untouched) {
        SharedSections shared = shared(sized);
        HedgeToday due = orders.today(books.active().map((Book book) -> books.state(book)).orElseGet(() -> BookState.empty()),
                sized);
        HedgeSection hedge = new HedgeSection(sized, due, evidence);
        return new DashboardPage(sized.signal().session, status(sized), verdict(sized, over(sized, access)),
                TierSection.tabs(sized.tier(), path),
                sized.isXsp() ? "XSP" : "SPX", shared.condor(), ticket(sized, path, due), shared.payoff(), shared.fit(),
                shared.tiers(),
                new GateSection(gates.of(sized.tier())).gates(sized), hedge.hedge(shared.routes()), shared.nights(), form,
                shared.sources(), announced(sized),
                EventSection.unscheduled(events.unknownOn(sized.signal().expiry)), locked(access, path),
                untouched && entitlements.allows(access, Feature.SLIDERS) ? new Start(path, FirstSettings.OFFERED) : null,
                shared.rendered());
    }

    SharedSections shared(SizedSignal sized) {
        return shared.get(sized, one -> new ConcurrentHashMap<>()).computeIfAbsent(CurrencyStyle.current().symbol(),
                symbol -> SharedSections.of(sized));
    }

    private Ticket ticket(SizedSignal sized, String path, HedgeToday due) {
        String basket = path + "/orders/" + sized.signal().session + "/basket.csv?tier=" + sized.tier().key();
        return new TicketSection(sized, calendar, path, due, new Entry(tickets.closes(sized), tickets.isOpen(sized)),
                tickets.entry(sized, basket).orElse(null)).ticket();
    }

    private Locked locked(Access access, String path) {
        return entitlements.allows(access, Feature.SLIDERS)
                ? null
                : new Locked(Feature.SLIDERS.words(), entitlements.cheapestWith(Feature.SLIDERS).name(), path + "/billing");
    }

    private List<Announced> announced(SizedSignal sized) {
        LocalDate next = sized.signal().expiry;
        return EventSection.announced(sized.published().analogs(), events.between(next, next), next);
    }

    String nextSignal() {
        return MarketStatusText.nextSignal(clock.instant(), calendar);
    }

    static Decision decision(SizedSignal sized) {
        return sized.decision().hold() ? Decision.HOLD : Decision.TRADE;
    }

    static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private Status status(SizedSignal sized) {
        DailySignal signal = sized.published().signal();
        return new Status(decision(sized), sized.signal().preview ? "preview" : "sealed", sized.signal().publishedAt,
                deadline(sized.signal()),
                quotes(sized.signal()), signal.forward().map(f -> f.value()).orElse(null),
                orNull(signal.underlyingLast()), orNull(signal.termStructure().vix()),
                signal.vixSelftest().map(VixSelftest::vix).orElse(null), range(signal));
    }

    private Deadline deadline(Signal signal) {
        Instant now = clock.instant();
        if (signal.preview) {
            Instant seal = calendar.close(signal.session);
            return new Deadline("Sealed by", seal, Duration.between(now, seal), now.isBefore(seal));
        }
        Instant entry = calendar.close(signal.session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
        boolean open = now.isBefore(entry);
        Instant at = open ? entry : signal.expiresAt;
        return new Deadline(open ? "Entry closes" : now.isBefore(at) ? "Settles" : "Settled", at, Duration.between(now, at),
                now.isBefore(at));
    }

    /** As old as they were when the signal could last be used: what happened afterwards does not age it. */
    private Quotes quotes(Signal signal) {
        Instant entry = calendar.close(signal.session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
        Instant seen = signal.publishedAt.isBefore(entry) ? signal.publishedAt : entry;
        Duration age = Duration.between(signal.quotedAt, seen);
        return new Quotes(signal.quotedAt, age.isNegative() ? Duration.ZERO : age, STALE, false, signal.source);
    }

    private static ExpectedRange range(DailySignal signal) {
        Optional<ExpectedMove> move = signal.edr().filter(edr -> edr.edr85().isPresent());
        if (move.isEmpty() || signal.forward().isEmpty()) {
            return null;
        }
        double width = move.get().edr85().getAsDouble();
        double forward = signal.forward().get().value();
        return new ExpectedRange(width, forward * Math.exp(-width), forward * Math.exp(width), 0.85);
    }

    /** What a reader must know before the orders: that they come too late, or why they see an old session. */
    private List<String> over(SizedSignal sized, Access access) {
        Signal signal = sized.signal();
        List<String> facts = new ArrayList<>();
        sized.choice().notice().ifPresent(facts::add);
        if (signal.preview) {
            facts.add("Preview: it is sealed and mailed by " + clock(calendar.close(signal.session)) + ".");
        }
        if (!signals.entitled(access)) {
            facts.add("Your plan shows each signal once it has settled.");
        }
        Instant entry = calendar.close(signal.session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
        if (!clock.instant().isBefore(entry)) {
            facts.add("Entry closed " + date(signal.session) + ", " + clock(entry) + "; this is what the signal said.");
            facts.add(nextSignal());
        }
        return facts;
    }

    private static Verdict verdict(SizedSignal sized, List<String> first) {
        List<String> facts = new ArrayList<>(first);
        String tier = (sized.isXsp() ? "XSP " : "") + sized.tier().label();
        if (sized.decision().hold()) {
            sized.decision().reasons().stream().map(GateLabels::sentence).forEach(facts::add);
            return new Verdict(Decision.HOLD, "No " + tier + " condor for the next session", joined(facts));
        }
        String limit = points(sized.tick().up(sized.condor().orElseThrow().expectedCredit())) + " or more";
        int contracts = sized.contracts();
        if (contracts == 0) {
            sized.position().ifPresent(position -> position.messages().stream().map(GateLabels::sentence).forEach(facts::add));
            return new Verdict(Decision.TRADE, tier + " condors at " + limit + ", none at your size", joined(facts));
        }
        return new Verdict(Decision.TRADE, quantity(contracts) + " " + tier + (contracts == 1 ? " condor" : " condors") + " at "
                + limit, joined(facts));
    }

    private static String joined(List<String> facts) {
        return facts.isEmpty() ? null : String.join(" ", facts);
    }
}
