package com.vixshield.signal.day;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.ShadowTable;
import com.vixshield.signal.SignalBody;
import com.vixshield.signal.SignalDocument;
import com.vixshield.signal.day.DayTables.Done;
import com.vixshield.signal.day.DayTables.Preview;
import com.vixshield.signal.ledger.SealedLedger;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.settlement.GradableSignal;
import com.vixshield.signal.settlement.Settlement;
import com.vixshield.signal.settlement.SettlementService;
import com.vixshield.signal.settlement.ShadowSignal;

/**
 * Runs the day as a state machine: preview, seal with publication, settlement with grades and result, or a missed session.
 * A pass does what the schedule asks for and is not there yet, oldest first. It may run anywhere, any number of times at
 * once, or not at all for an hour: the chain comes out the same, only its recording times tell.
 */
public final class DayPipeline {

    private static final Logger LOG = Logger.getLogger(DayPipeline.class);

    private final MarketDataSource market;
    private final SessionCalendar calendar;
    private final SealedLedger ledger;
    private final SettlementService results;
    private final SessionComputation computation;
    private final SignalDocument documents;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final int catchUp;
    private final Map<String, String> reported = new ConcurrentHashMap<>();

    public DayPipeline(SessionComputation computation, SessionCalendar calendar, SealedLedger ledger, Clock clock,
            Supplier<UUID> ids, int catchUp) {
        this.market = computation.market();
        this.calendar = calendar;
        this.ledger = ledger;
        this.results = new SettlementService(ledger, computation.rulebooks(), computation.codeVersion());
        this.computation = computation;
        this.documents = computation.documents();
        this.clock = clock;
        this.ids = ids;
        this.catchUp = catchUp;
    }

    /** @throws SQLException when the database or this node fails; whatever was not done stays due */
    public void pass() throws SQLException {
        Optional<Done> done = ledger.tryExclusively(source(), connection -> new DayTables(connection, source()).done());
        if (done.isPresent()) {
            for (DueStep step : due(done.get(), clock.instant())) {
                if (!run(step)) {
                    return;
                }
            }
        }
    }

    /** Everything the schedule asks for, in its order. */
    List<DueStep> due(Done done, Instant now) {
        List<DueStep> due = new ArrayList<>();
        for (LocalDate session : sessions(done, now).stream().filter(session -> !done.closed(session)).toList()) {
            DaySchedule day = DaySchedule.of(calendar, session);
            if (!done.decided(session)) {
                add(due, now, day.preview(), DueStep.Kind.PREVIEW, day, !done.previews().contains(session));
                add(due, now, day.seal(), DueStep.Kind.SEAL, day, true);
                add(due, now, day.giveUp(), DueStep.Kind.MISS, day, true);
            }
            add(due, now, day.settles().plus(label().delay()), DueStep.Kind.SETTLE, day, true);
        }
        due.sort(DueStep.ORDER);
        return due;
    }

    private static void add(List<DueStep> due, Instant now, Instant at, DueStep.Kind kind, DaySchedule day, boolean open) {
        if (open && !at.isAfter(now)) {
            due.add(new DueStep(at, kind, day));
        }
    }

    /**
     * Sessions that the record must speak about: all since its first one. Recorded data have holes by nature; there only the
     * sessions count of which anything was recorded.
     */
    private List<LocalDate> sessions(Done done, Instant now) {
        LocalDate last = calendar.lastPreviewed(now);
        List<LocalDate> offered = market.sessions().stream().filter(session -> !session.isAfter(last)).sorted().toList();
        if (offered.isEmpty() && done.first().isEmpty()) {
            return List.of();
        }
        LocalDate first = done.first().orElseGet(() -> offered.get(Math.max(0, offered.size() - catchUp)));
        return label().kind() == DataLabel.Kind.RECORDED
                ? offered.stream().filter(session -> !session.isBefore(first)).toList()
                : calendar.sessions(first, last);
    }

    /** @return false when another node is at work: the order of the steps is its business now */
    private boolean run(DueStep step) throws SQLException {
        return ledger.tryExclusively(source(), connection -> {
            DayTables tables = new DayTables(connection, source());
            switch (step.kind()) {
                case PREVIEW -> preview(connection, tables, step.day());
                case SEAL -> seal(connection, tables, step.day());
                case MISS -> sealOrMiss(connection, tables, step.day());
                case SETTLE -> settle(connection, tables, step.day());
            }
            return Boolean.TRUE;
        }).isPresent();
    }

    /** @return the preview, or why there is none */
    private SessionComputation.Result preview(Connection connection, DayTables tables, DaySchedule day) throws SQLException {
        Optional<Preview> kept = tables.preview(day.session());
        if (kept.isPresent()) {
            return new SessionComputation.Ready(kept.get(), List.of());
        }
        SessionComputation.Result result = computation.compute(connection, day, tables.published(day.session()));
        if (result instanceof SessionComputation.Ready ready) {
            tables.keep(ready.preview());
            new ShadowTable(connection, source()).keep(day.session(), ready.shadows());
        } else if (result instanceof SessionComputation.Unusable unusable) {
            report("no signal of " + day.session(), unusable.reason());
        }
        return result;
    }

    private Optional<String> seal(Connection connection, DayTables tables, DaySchedule day) throws SQLException {
        Set<RecordKind> recorded = tables.recorded(day.session());
        if (recorded.contains(RecordKind.SIGNAL) || recorded.contains(RecordKind.MISSED)) {
            return Optional.empty();
        }
        SessionComputation.Result result = preview(connection, tables, day);
        if (result instanceof SessionComputation.Unusable unusable) {
            return Optional.of(unusable.reason());
        }
        publish(connection, tables, day, ((SessionComputation.Ready) result).preview());
        return Optional.empty();
    }

    private void publish(Connection connection, DayTables tables, DaySchedule day, Preview preview) throws SQLException {
        PublishedSignal signal = documents.read(preview.document());
        Optional<DayTables.Published> before = tables.published(day.session());
        var id = before.isPresent() ? before.get().id() : ids.get();
        if (before.isEmpty()) {
            tables.publish(id, preview, signal, SignalBody.origin(label()), clock.instant());
        }
        String body = SignalBody.sealed(preview.body(), tables.suspended(signal.signal().rulebook()));
        ledger.append(connection, source(), RecordKind.SIGNAL, day.session(), day::signal, body, Optional.of(id));
        LOG.infof("sealed and published the signal of %s", day.session());
    }

    private void sealOrMiss(Connection connection, DayTables tables, DaySchedule day) throws SQLException {
        Optional<String> reason = seal(connection, tables, day);
        if (reason.isPresent()) {
            ledger.append(connection, source(), RecordKind.MISSED, day.session(), day::missed, SignalBody.missed(label(), day,
                    computation.schedule(connection).inForce(day.session()), reason.get(), computation.codeVersion()),
                    Optional.empty());
        }
    }

    private void settle(Connection connection, DayTables tables, DaySchedule day) throws SQLException {
        if (tables.recorded(day.session()).contains(RecordKind.RESULT)) {
            return;
        }
        var record = tables.sealed(day.session());
        var published = tables.published(day.session());
        Optional<Settlement> settlement = record.isEmpty() ? Optional.empty() : computation.settlement(day);
        if (settlement.isPresent() && published.isPresent()) {
            results.settle(connection, record.get(), gradable(connection, day, published.get()), settlement.get(),
                    at -> day.result(at, record.get().timeliness()));
            LOG.infof("settled and graded the signal of %s", day.session());
        }
    }

    private GradableSignal gradable(Connection connection, DaySchedule day, DayTables.Published published)
            throws SQLException {
        List<ShadowSignal> shadows = new ShadowTable(connection, source()).computed(day.session()).stream()
                .map(shadow -> new ShadowSignal(documents.read(shadow.document()).signal(), shadow.documentHash())).toList();
        return new GradableSignal(published.id(), documents.read(published.document()).signal(), shadows);
    }

    /** Once for each subject and reason: a bad file stays bad every minute. */
    private void report(String subject, String reason) {
        if (!reason.equals(reported.put(subject, reason))) {
            LOG.errorf("%s: %s", subject, reason);
        }
    }

    private DataLabel label() {
        return market.label();
    }

    private String source() {
        return label().source();
    }
}
