package com.vixshield.account.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds accounts for a support visit, over all accounts, with the jobs' role, which may read these columns. */
@ApplicationScoped
class VisitQueries {

    private static final String ACCOUNT = "select id from accounts where handle = ?";
    private static final String DUE = """
            select account_id, id from support_visits where ended_at is null and ends_at <= ? limit 500""";

    record Due(UUID account, UUID id) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    Optional<UUID> account(String handle) {
        return Statements.with(worker, "the account could not be looked up", connection -> Statements.first(connection, ACCOUNT,
                row -> row.getObject("id", UUID.class), handle));
    }

    /** Open ones whose time is up. */
    List<Due> due(Instant now) {
        return Statements.with(worker, "visits could not be read", connection -> Statements.list(connection, DUE,
                row -> new Due(row.getObject("account_id", UUID.class), row.getObject("id", UUID.class)), now));
    }
}
