package com.vixshield.billing.operator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.AccountNames;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Finds plans that were sold with fewer seats than their minimum: current ones, and corrected ones. */
@ApplicationScoped
public class SeatShortfalls {

    /** What it is called when they are put right. */
    public static final String OPERATION = "least seats";

    private static final String FEWER = """
            select s.synced_at as at, s.* from billing_subscriptions s
            where s.plan = ? and s.seats < ? and s.ended_at is null order by s.synced_at desc limit 100""";
    private static final String RAISED = """
            select s.account_id, s.plan, s.seats, i.created_at as at
            from billing_intents i
            join billing_subscriptions s on s.account_id = i.account_id and s.subscription_id = i.subject
            where i.operation = ? and i.result is not null order by i.created_at desc limit 20""";

    private final DataSource database;
    private final PlanCatalogue catalogue;
    private final AccountNames accounts;

    @Inject
    SeatShortfalls(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, PlanCatalogue catalogue,
            AccountNames accounts) {
        this((DataSource) database, catalogue, accounts);
    }

    public SeatShortfalls(DataSource database, PlanCatalogue catalogue, AccountNames accounts) {
        this.database = database;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /** @param seats as they are now */
    public record Finding(String account, String plan, int seats, String state, Instant at) {
    }

    /** A finding whose account still has to be named. */
    private record Row(UUID account, String plan, int seats, String state, Instant at) {
    }

    public List<Finding> all() {
        List<Row> rows = Statements.with(database, "the seats could not be read", this::rows);
        return accounts.name(rows, Row::account,
                (row, name) -> new Finding(name, row.plan(), row.seats(), row.state(), row.at()));
    }

    private List<Row> rows(Connection connection) throws SQLException {
        List<Row> findings = new ArrayList<>();
        for (Plan plan : catalogue.plans()) {
            findings.addAll(Statements.list(connection, FEWER, row -> row(row, state(row)), plan.code(),
                    plan.seats()));
        }
        findings.addAll(Statements.list(connection, RAISED, row -> row(row, "raised, paid from the next renewal"),
                OPERATION));
        return findings;
    }

    private String state(ResultSet row) throws SQLException {
        return catalogue.leastSeats(SubscriptionStore.read(row)).isPresent()
                ? "raised within a minute"
                : "left alone: earlier price, or ending, or changing";
    }

    private static Row row(ResultSet row, String state) throws SQLException {
        return new Row(row.getObject("account_id", UUID.class), row.getString("plan"), row.getInt("seats"), state,
                Statements.instant(row, "at").orElseThrow());
    }
}
