package com.vixshield.alert;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.MissedAlerts;
import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.Signal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds the deliveries that broke the promise of a timely alert, for billing, which owes a free day for each. */
@ApplicationScoped
class MissedDeliveries implements MissedAlerts {

    /** An address that its own server refuses is not ours to answer for: those replies begin with 5. */
    private static final String MISSED = """
            select d.account_id, d.run_id, r.signal_id, d.status = 'accepted' as late
            from deliveries d join alert_runs r on r.id = d.run_id
            where d.created_at > clock_timestamp() - ? * interval '1 second'
              and (d.status = 'expired' or d.status = 'failed' and coalesce(d.last_error, '') !~ '^5'
                   or d.status = 'accepted' and d.accepted_at > d.created_at + ? * interval '1 second')""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    private record Missed(UUID account, UUID run, UUID signal, boolean late) {
    }

    @Override
    public List<MissedAlert> within(Duration within, Duration lateAfter) {
        List<Missed> missed = Statements.with(database, "the alerts could not be read",
                connection -> Statements.list(connection, MISSED, row -> new Missed(row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getBoolean(4)), within.toSeconds(),
                        lateAfter.toSeconds()));
        Map<UUID, LocalDate> sessions = Signal.sessions(missed.stream().map(Missed::signal).distinct().toList());
        return missed.stream()
                .map(one -> new MissedAlert(one.account(), one.run(), sessions.get(one.signal()), one.late())).toList();
    }
}
