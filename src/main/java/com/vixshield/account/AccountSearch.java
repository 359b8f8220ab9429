package com.vixshield.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.AccountPlans;
import com.vixshield.billing.AccountPlans.AccountPlan;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Searches accounts by what an operator may know without a visit: owner by name, number of members, plan. */
@ApplicationScoped
public class AccountSearch {

    private static final String FOUND = """
            select a.id, a.handle, a.name, a.kind, a.created_at, (select count(*) from members m where m.account_id = a.id)
            from accounts a
            where a.handle = ? or (? <> '' and strpos(lower(a.name), lower(?)) > 0)
            order by a.handle = ? desc, a.name, a.handle limit ?""";
    private static final String VISITS = """
            select v.name, v.reason, v.starts_at, coalesce(v.ended_at, v.ends_at), v.ended_by
            from support_visits v join accounts a on a.id = v.account_id
            where a.handle = ? order by v.starts_at desc limit 20""";

    /**
     * @param state of the latest subscription, or the grant's kind
     * @param full whether anything paid for or granted is in force now
     */
    public record Found(String handle, String name, String kind, Instant since, int members, String plan, String state,
            boolean full) {
    }

    /** @param endedBy null while it is open */
    public record PastVisit(String who, String reason, Instant start, Instant end, String endedBy) {
    }

    private record Row(UUID id, String handle, String name, String kind, Instant since, int members) {
        Found with(AccountPlan held) {
            return new Found(handle, name, kind, since, members, held.plan(), held.state(), held.full());
        }
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    AccountPlans plans;

    public List<Found> matching(String words, int most) {
        return find(words, words, most);
    }

    public Optional<Found> one(String handle) {
        return find(handle, "", 1).stream().findFirst();
    }

    public List<PastVisit> visits(String handle) {
        return Statements.with(database, "visits could not be read", connection -> Statements.list(connection, VISITS,
                row -> new PastVisit(row.getString(1), row.getString(2), Statements.instant(row, 3).orElseThrow(),
                        Statements.instant(row, 4).orElseThrow(), row.getString(5)),
                handle));
    }

    private List<Found> find(String handle, String words, int most) {
        List<Row> rows = Statements.with(database, "accounts could not be read",
                connection -> Statements.list(connection, FOUND, AccountSearch::row, handle, words, words, handle, most));
        Map<UUID, AccountPlan> held = plans.of(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> row.with(held.get(row.id()))).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                Statements.instant(row, 5).orElseThrow(), row.getInt(6));
    }
}
