package com.vixshield.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.MissedAlerts;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.Signal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds the deliveries that broke the promise of a timely alert, for billing, which owes a free day for each. */
@ApplicationScoped
class MissedDeliveries implements MissedAlerts {

    /** An address that its own server refuses is not ours to answer for: those replies begin with 5. */
    private static final String MISSED = """
            select d.account_id, d.run_id, d.status = 'accepted' as late
            from unnest(?::uuid[], ?::timestamptz[]) as run (id, due_at) join deliveries d on d.run_id = run.id
            where d.created_at > clock_timestamp() - ? * interval '1 second'
              and (d.status = 'expired' or d.status = 'failed' and coalesce(d.last_error, '') !~ '^5'
                   or d.status = 'accepted' and d.accepted_at > least(d.created_at, run.due_at) + ? * interval '1 second')""";
    private static final String RUNS = """
            select id, signal_id, created_at from alert_runs where kind = 'signal' and created_at > clock_timestamp() - ? * interval '1 second'""";

    /** A session without a signal is owed to all who waited for it, whether or not they were told. */
    private static final String WITHOUT_SIGNAL = """
            select d.account_id, d.run_id, r.session from alert_runs r join deliveries d on d.run_id = r.id
            where r.kind = 'missed' and r.created_at > clock_timestamp() - ? * interval '1 second'""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    private record Run(UUID id, UUID signal, Instant createdAt) {
    }

    private record Missed(UUID account, UUID run, boolean late) {
    }

    @Inject
    SessionCalendar calendar;

    @Override
    public List<MissedAlert> within(Duration within, Duration lateAfter) {
        List<Run> runs = Statements.with(database, "the alerts could not be read", connection -> Statements.list(connection,
                RUNS, row -> new Run(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        Statements.instant(row, "created_at").orElseThrow()),
                within.toSeconds()));
        Map<UUID, Signal> signals = runs.stream()
                .collect(Collectors.toMap(Run::id, run -> Signal.<Signal> findById(run.signal())));
        String[] ids = runs.stream().map(run -> run.id().toString()).toArray(String[]::new);
        String[] due = runs.stream().map(run -> due(signals.get(run.id()), run.createdAt()).toString()).toArray(String[]::new);
        List<Missed> missed = Statements.with(database, "the alerts could not be read",
                connection -> Statements.list(connection, MISSED, row -> new Missed(row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class), row.getBoolean(3)), ids, due, within.toSeconds(),
                        lateAfter.toSeconds()));
        return Stream.concat(
                missed.stream()
                        .map(one -> new MissedAlert(one.account(), one.run(), signals.get(one.run()).session, one.late())),
                withoutSignal(within).stream()).toList();
    }

    private List<MissedAlert> withoutSignal(Duration within) {
        return Statements.with(database, "the alerts could not be read", connection -> Statements.list(connection,
                WITHOUT_SIGNAL, row -> new MissedAlert(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class), false),
                within.toSeconds()));
    }

    /** A signal that can be traded is due at the close, whenever it was sealed; one of a demo or replay when its mails began. */
    private Instant due(Signal signal, Instant mailed) {
        return signal.tradable() ? calendar.close(signal.session) : mailed;
    }
}
