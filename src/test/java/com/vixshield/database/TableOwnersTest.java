package com.vixshield.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/**
 * Reads the SQL in the code: a package touches its own tables and those that their owner offers to it. docs/architecture.md has
 * the same list for readers.
 */
class TableOwnersTest {

    /** Package, then the tables that are its own. */
    private static final Map<String, Set<String>> OWNED = Map.ofEntries(
            Map.entry("account", Set.of("accounts", "members", "people", "erased_identities", "audit_entries", "audit_actors",
                    "data_exports", "account_deletions", "erasures", "browser_sessions", "link_requests", "invitations",
                    "api_tokens",
                    "support_visits")),
            Map.entry("alert", Set.of("alert_preferences", "alert_runs", "deliveries", "delivery_slots")),
            Map.entry("billing", Set.of("access_grants", "trial_claims", "billing_events", "billing_free_days",
                    "billing_subscriptions", "billing_invoices", "billing_customers", "billing_disputes", "billing_drift",
                    "billing_intents", "stripe_events", "erased_billing_events")),
            Map.entry("book", Set.of("books", "book_batches", "book_trades", "book_entries", "broker_imports")),
            Map.entry("market",
                    Set.of("market_events", "session_overrides", "raw_files", "imports", "import_notes", "index_bars",
                            "series_values", "vx_settlements", "vx_expiries", "chain_snapshots", "chain_files", "chain_quotes",
                            "feed_states", "feed_files",
                            "feed_requests")),
            Map.entry("platform", Set.of("outgoing_mails", "token_buckets", "scheduled_tasks")),
            Map.entry("rulebook", Set.of("rulebook_schedule")),
            Map.entry("risk", Set.of("risk_profiles", "approval_policies", "approval_requests", "approvals")),
            Map.entry("signal", Set.of("signals", "previews", "sealed_records", "seal_keys", "settlements", "grades",
                    "suspensions", "shadow_signals", "shadow_grades", "xsp_grades")),
            Map.entry("help", Set.of("help_entries", "answer_feedback")),
            Map.entry("trust", Set.of("support_requests", "terms_acceptances")),
            Map.entry("status", Set.of("status_incidents")),
            Map.entry("lab", Set.of("lab_runs", "lab_chunks")),
            Map.entry("watch", Set.of("fill_reports", "fill_gaps")),
            Map.entry("evidence", Set.of("claim_computations", "claim_verdicts")),
            Map.entry("chains", Set.of("account_chain_files", "account_chain_uploads", "account_chain_quotes")),
            Map.entry("webhook", Set.of("webhook_endpoints", "webhook_events", "webhook_deliveries")));

    /**
     * Reading package, then the tables of others that are offered to it: their columns are part of what the owner promises. The
     * sealed record is public and append-only; statements over all accounts join the tables of accounts, and never write them.
     */
    private static final Map<String, Set<String>> OFFERED = Map.of(
            "trackrecord", Set.of("sealed_records", "settlements", "grades", "xsp_grades", "signals", "fill_gaps"),
            "watch", Set.of("signals", "accounts", "members"),
            "alert", Set.of("signals", "people", "members", "accounts", "risk_profiles", "books"),
            "webhook", Set.of("audit_entries", "accounts"),
            "billing", Set.of("accounts", "members", "people"));

    /** Erasing an account takes its rows out of every table, in one transaction. */
    private static final String ERASURE = "account.data";

    @Test
    void readsWhatAStatementNames() {
        assertThat(TableUse.named("""
                with due as (select id from deliveries for update skip locked)
                update deliveries d set lease = ? from due, alert_runs r, alert_preferences as p where p.id = d.id"""))
                .containsEntry("deliveries", true).containsEntry("alert_runs", false).containsEntry("alert_preferences", false);
        assertThat(TableUse.named("insert into a (x) select y from b join c using (z), d")).containsEntry("a", true)
                .containsEntry("b", false).containsEntry("c", false);
        assertThat(TableUse.named("delete from a using b where true")).containsEntry("a", true).containsEntry("b", false);
    }

    @Test
    void everyTableHasOneOwner() {
        Set<String> owned = new TreeSet<>();
        OWNED.values().forEach(tables -> tables.forEach(table -> assertThat(owned.add(table)).as(table).isTrue()));

        assertThat(owned).isEqualTo(TableUse.tables());
    }

    @Test
    void aPackageTouchesItsOwnTablesAndThoseOfferedToIt() {
        List<TableUse> foreign = TableUse.all(TableUse.tables()).stream()
                .filter(use -> !owner(use.table()).equals(feature(use.place())) && !use.place().equals(ERASURE)).toList();

        assertThat(foreign).filteredOn(use -> use.writes() || !offered(use)).isEmpty();
    }

    @Test
    void nothingIsOfferedThatNoOneReads() {
        Map<String, Set<String>> read = new TreeMap<>();
        TableUse.all(TableUse.tables()).stream().filter(use -> !owner(use.table()).equals(feature(use.place())))
                .forEach(use -> read.computeIfAbsent(feature(use.place()), key -> new TreeSet<>()).add(use.table()));

        OFFERED.forEach((reader, tables) -> assertThat(read.getOrDefault(reader, Set.of())).as(reader).containsAll(tables));
    }

    private static String owner(String table) {
        return OWNED.entrySet().stream().filter(entry -> entry.getValue().contains(table)).map(Map.Entry::getKey).findFirst()
                .orElse("no package");
    }

    private static boolean offered(TableUse use) {
        return OFFERED.getOrDefault(feature(use.place()), Set.of()).contains(use.table());
    }

    private static String feature(String place) {
        return place.contains(".") ? place.substring(0, place.indexOf('.')) : place;
    }
}
