package com.vixshield.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds runs for the operator: counts over all accounts, without addresses. */
@ApplicationScoped
public class AlertRunReports {

    private static final String LAST = """
            select s.session, r.created_at, r.deadline_at,
                   count(*) filter (where d.status = 'accepted'),
                   count(*) filter (where d.status in ('ready', 'sending', 'retry', 'unknown')),
                   count(*) filter (where d.status = 'failed'),
                   count(*) filter (where d.status in ('suppressed', 'expired')),
                   max(d.last_error) filter (where d.status in ('retry', 'unknown', 'failed'))
            from alert_runs r join signals s on s.id = r.signal_id left join deliveries d on d.run_id = r.id
            where r.kind = 'signal'
            group by s.session, r.id order by r.created_at desc limit 10""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    public List<AlertRunReport> last() {
        return Statements.with(database, "the runs could not be read",
                connection -> Statements.list(connection, LAST, AlertRunReports::report));
    }

    private static AlertRunReport report(ResultSet row) throws SQLException {
        return new AlertRunReport(row.getObject(1, LocalDate.class), Statements.instant(row, 2).orElseThrow(),
                Statements.instant(row, 3).orElseThrow(), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7),
                row.getString(8));
    }
}
