package com.vixshield.alert;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
            group by s.session, r.id order by r.created_at desc limit 10""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    public List<AlertRunReport> last() {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(LAST)) {
            var rows = statement.executeQuery();
            List<AlertRunReport> reports = new ArrayList<>();
            while (rows.next()) {
                reports.add(new AlertRunReport(rows.getObject(1, LocalDate.class), rows.getTimestamp(2).toInstant(),
                        rows.getTimestamp(3).toInstant(), rows.getInt(4), rows.getInt(5), rows.getInt(6), rows.getInt(7),
                        rows.getString(8)));
            }
            return reports;
        } catch (SQLException e) {
            throw new IllegalStateException("the runs could not be read", e);
        }
    }
}
