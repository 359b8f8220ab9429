package com.vixshield.account.visit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds accounts for a support visit, over all accounts, with the jobs' role, which may read these columns. */
@ApplicationScoped
class VisitQueries {

    record Due(UUID account, UUID id) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    Optional<UUID> account(String handle) {
        try (Connection connection = worker.getConnection();
                PreparedStatement query = connection.prepareStatement("select id from accounts where handle = ?")) {
            query.setString(1, handle);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the account could not be looked up", e);
        }
    }

    /** Open ones whose time is up. */
    List<Due> due(Instant now) {
        try (Connection connection = worker.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select account_id, id from support_visits where ended_at is null and ends_at <= ? limit 500")) {
            query.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            ResultSet rows = query.executeQuery();
            List<Due> due = new ArrayList<>();
            while (rows.next()) {
                due.add(new Due(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("visits could not be read", e);
        }
    }
}
