package com.vixshield.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Whether the tests above would notice. Each policy of the application's role is dropped, or opened, in a transaction that is
 * rolled back; what the role can then see, change and insert must differ from what it can now.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PolicyMutationTest {

    /** Mutants that no statement can tell from the original. */
    private static final Set<String> EQUIVALENT = Set.of(
            // the token that it checks is a column which the role may not write
            "alter policy unsubscribe_link_change on alert_preferences with check (true)");
    /** The one table whose rows are a person's and no account's. */
    private static final String BROWSERS = "browser_sessions";
    private static final String POLICIES = """
            select p.tablename, p.policyname, p.qual is not null, p.with_check is not null, p.cmd
            from pg_policies p where 'vixshield_app' = any (p.roles) order by 1, 2""";

    @Inject
    Twins twins;
    @Inject
    Footprint footprint;
    @Inject
    World world;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "vixshield.test.superuser-password")
    String password;

    private final Map<String, List<String>> grants = new HashMap<>();
    private Twin alice;
    private Twin mallory;
    private Connection connection;

    record Policy(String table, String name, boolean using, boolean check) {
    }

    @BeforeEach
    void twoAccounts() throws SQLException {
        twins.layMarket();
        alice = twins.alice();
        mallory = twins.mallory();
        connection = DriverManager.getConnection(url, "postgres", password);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void restore() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void bothTwinsHaveRowsInEveryTableOfTenants() {
        for (String table : footprint.tables()) {
            for (Twin twin : List.of(alice, mallory)) {
                assertThat(world.number("select count(*) from " + table + " where account_id = ?", twin.account()))
                        .as(table + " of " + twin.handle() + ": lay a row in Twins").isPositive();
            }
        }
    }

    @Test
    @Proves(49)
    void everyPolicyThatIsDroppedOrOpenedIsNoticed() throws SQLException {
        Map<String, String> intact = observations();
        List<String> unnoticed = new ArrayList<>();
        int mutants = 0;
        for (Policy policy : policies()) {
            for (String mutation : mutations(policy)) {
                mutants++;
                Savepoint before = connection.setSavepoint();
                execute(mutation);
                if (!EQUIVALENT.contains(mutation) && !isNoticed(policy, intact)) {
                    unnoticed.add(mutation);
                }
                connection.rollback(before);
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(mutants).isGreaterThan(30);
        assertThat(observations()).as("restored").isEqualTo(intact);
    }

    /** Nearly always at the policy's own table, and soon; the others are asked only where that one looks as before. */
    private boolean isNoticed(Policy policy, Map<String, String> intact) throws SQLException {
        boolean there = tables().contains(policy.table()) && differs(List.of(policy.table()), intact);
        return there || differs(tables(), intact);
    }

    private boolean differs(List<String> tables, Map<String, String> intact) throws SQLException {
        for (var situation : situations().entrySet()) {
            Map<String, String> seen = new LinkedHashMap<>();
            observe(situation.getKey(), situation.getValue(), tables, seen);
            if (!intact.entrySet().containsAll(seen.entrySet())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatTheIntactPoliciesShowIsOnesOwn() throws SQLException {
        observations().forEach((probe, seen) -> {
            if (probe.startsWith("account sees") && !probe.endsWith(BROWSERS) || probe.equals("person sees " + BROWSERS)) {
                assertThat(seen).as(probe).matches("[1-9][0-9]* own, 0 of others");
            }
            if (probe.startsWith("nobody sees")) {
                assertThat(seen).as(probe).isEqualTo("0 own, 0 of others");
            }
            if (probe.startsWith("account inserts into")) {
                assertThat(seen).as(probe).matches("42501.*(row-level security|permission denied).*");
            }
        });
    }

    private List<Policy> policies() throws SQLException {
        List<Policy> policies = new ArrayList<>();
        try (var query = connection.prepareStatement(POLICIES); var rows = query.executeQuery()) {
            while (rows.next()) {
                policies.add(new Policy(rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getBoolean(4)));
            }
        }
        return policies;
    }

    private static List<String> mutations(Policy policy) {
        String on = " policy " + policy.name() + " on " + policy.table();
        return Stream.of("drop" + on, policy.using() ? "alter" + on + " using (true)" : null,
                policy.check() ? "alter" + on + " with check (true)" : null).filter(mutation -> mutation != null).toList();
    }

    /** What the application's role can reach in every situation that a request can be in. */
    private Map<String, String> observations() throws SQLException {
        Map<String, String> seen = new LinkedHashMap<>();
        for (var situation : situations().entrySet()) {
            observe(situation.getKey(), situation.getValue(), tables(), seen);
        }
        return seen;
    }

    private Map<String, Map<String, String>> situations() {
        Map<String, Map<String, String>> situations = new LinkedHashMap<>();
        situations.put("account", Map.of("app.account", alice.account().toString()));
        situations.put("person", Map.of("app.identity", World.ISSUER + " subject-alice"));
        situations.put("nobody", Map.of());
        situations.put("unsubscribe link", Map.of("app.unsubscribe", alice.unsubscribe()));
        situations.put("invitation link", Map.of("app.secret", alice.invitationKey()));
        situations.put("token", Map.of("app.secret", alice.token()));
        situations.put("browser", Map.of("app.secret", alice.browserKey()));
        situations.put("visitor", Map.of("app.identity", Twins.operator("plain")));
        return situations;
    }

    private void observe(String who, Map<String, String> settings, List<String> tables, Map<String, String> seen)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        execute("set local role vixshield_app");
        for (String name : List.of("app.account", "app.identity", "app.unsubscribe", "app.secret")) {
            execute("select set_config(?, ?, true)", name, settings.getOrDefault(name, ""));
        }
        for (String table : tables) {
            probe(who, table, seen);
        }
        connection.rollback(before);
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>(footprint.tables());
        tables.addAll(List.of("accounts", "people", BROWSERS));
        return tables;
    }

    private void probe(String who, String table, Map<String, String> seen) throws SQLException {
        String key = key(table);
        Object own = whose(table, alice, "alice");
        Object others = whose(table, mallory, "mallory");
        seen.put(who + " sees " + table,
                attempt("select count(*) filter (where " + key + " = '" + own + "') || ' own, ' || count(*) "
                        + "filter (where " + key + " = '" + others + "') || ' of others' from " + table));
        for (String column : granted(table, "UPDATE")) {
            seen.put(who + " updates " + table + "." + column, attempt("update " + table + " set " + column + " = " + column));
            // reads no column, so that only the update's own policy stands in the way
            seen.put(who + " resets " + table + "." + column, attempt("update " + table + " set " + column + " = default"));
        }
        if (!granted(table, "SELECT").isEmpty()) {
            seen.put(who + " deletes from " + table, attempt("delete from " + table));
        }
        List<String> columns = granted(table, "INSERT");
        if (who.equals("account") && !columns.isEmpty()) {
            seen.put(who + " inserts into " + table, attempt(insert(table, columns, key, others)));
            seen.put(who + " inserts its own into " + table, attempt(insert(table, columns, key, own)));
        }
    }

    private static String key(String table) {
        return switch (table) {
            case "accounts", "people" -> "id";
            case BROWSERS -> "identity";
            default -> "account_id";
        };
    }

    private static Object whose(String table, Twin twin, String name) {
        return switch (table) {
            case "people" -> twin.person();
            case BROWSERS -> World.ISSUER + " subject-" + name;
            default -> twin.account();
        };
    }

    /** Nothing but whose it is: policies are asked before the other constraints complain. */
    private static String insert(String table, List<String> columns, String key, Object whose) {
        String values = String.join(", ", columns.stream().map(column -> column.equals(key) ? "'" + whose + "'" : "null")
                .toList());
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + values + ")";
    }

    /** No policy changes them. */
    private List<String> granted(String table, String privilege) throws SQLException {
        String what = privilege + " on " + table;
        if (!grants.containsKey(what)) {
            grants.put(what, columnsGranted(table, privilege));
        }
        return grants.get(what);
    }

    private List<String> columnsGranted(String table, String privilege) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var query = connection.prepareStatement("""
                select quote_ident(attname) from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
                and attgenerated = '' and has_column_privilege('vixshield_app', attrelid, attnum, ?) order by attnum""")) {
            query.setString(1, table);
            query.setString(2, privilege);
            var rows = query.executeQuery();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private String attempt(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (statement.execute()) {
                var rows = statement.getResultSet();
                rows.next();
                return rows.getString(1);
            }
            return statement.getUpdateCount() + " rows";
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage().lines().findFirst().orElse("");
        } finally {
            connection.rollback(before);
        }
    }

    private void execute(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
