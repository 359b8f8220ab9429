package com.vixshield.account.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds the deletions of all accounts: failing ones first, then those in progress, then the latest finished ones. */
@ApplicationScoped
public class ErasureReportQueries {

    private static final int SHOWN = 100;

    private static final String LATEST = """
            select * from (
                select account, requested_at, null::timestamptz as due_at, erased_at, cardinality(customers) as customers,
                    cardinality(identities) as identities, cardinality(recipients) as letters, last_error,
                    finished_at is not null as finished from erasures
                union all
                select account_id, requested_at, due_at, null, 0, 0, 0, null, false from account_deletions) all_deletions
            order by last_error is null, finished, requested_at desc limit ?""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    public List<ErasureReport> latest() {
        return Statements.with(database, "the deletions could not be read",
                connection -> Statements.list(connection, LATEST, ErasureReportQueries::report, SHOWN));
    }

    private static ErasureReport report(ResultSet row) throws SQLException {
        return new ErasureReport(row.getObject("account", UUID.class),
                Statements.instant(row, "requested_at").orElseThrow(), Statements.instant(row, "due_at").orElse(null),
                Statements.instant(row, "erased_at").orElse(null), row.getInt("customers"), row.getInt("identities"),
                row.getInt("letters"), row.getString("last_error"), row.getBoolean("finished"));
    }
}
