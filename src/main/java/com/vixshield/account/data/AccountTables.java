package com.vixshield.account.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists the tables that hold an account's data. A new table belongs in one of the two lists; a test compares them with the
 * database.
 */
final class AccountTables {

    /**
     * A table, and so two files of the archive.
     *
     * @param hidden columns that stay here: keys, hashes of keys, and marks of the jobs
     */
    record Part(String table, String content, Set<String> hidden) {

        private static Part of(String table, String content, String... hidden) {
            return new Part(table, content, Set.of(hidden));
        }
    }

    static final List<Part> PARTS = List.of(Part.of("accounts", "the account and its settings"),
            Part.of("people", "its members: name and address", "identity"),
            Part.of("members", "who belongs to it, as what, since when", "identity"),
            Part.of("invitations", "who was asked to join", "token_hash"),
            Part.of("access_grants", "trials and other access without payment"),
            Part.of("risk_profiles", "the sliders"),
            Part.of("approval_policies", "the thresholds above which others decide"),
            Part.of("approval_requests", "what was asked of them, and their answer"),
            Part.of("approvals", "who agreed to what"),
            Part.of("alert_preferences", "who wants which mail", "unsubscribe_token"),
            Part.of("deliveries", "each signal mail: to whom, when, what became of it", "lease", "lease_until", "place"),
            Part.of("outgoing_mails", "other mails: to whom, about what; a text only of those about money", "lease",
                    "lease_until"),
            Part.of("fill_reports", "the fills reported"),
            Part.of("lab_runs", "what was asked of the lab, and what it found", "idempotency_key"),
            Part.of("lab_chunks", "the parts of runs that are not finished", "lease", "lease_until"),
            Part.of("account_chain_files", "the option files brought in, and what was understood of them"),
            Part.of("books", "the books of trades, real and on paper"),
            Part.of("book_batches", "what was entered in them together, and by whom", "token", "digest"),
            Part.of("book_trades", "the trades, with what had been published for them"),
            Part.of("book_entries", "each fill, settlement, movement of cash and correction"),
            Part.of("api_tokens", "the keys of programs, without the keys", "token_hash"),
            Part.of("webhook_endpoints", "where programs are called, without the secrets", "secret_version"),
            Part.of("webhook_events", "what they were told"),
            Part.of("webhook_deliveries", "each call: when it was tried, what was answered", "lease", "lease_until"),
            Part.of("audit_entries", "what was done, by whom, from where, chained by hashes"),
            Part.of("audit_actors", "the names in that log"),
            Part.of("support_visits", "visits of our support: who, why, from when to when", "operator", "session"),
            Part.of("account_deletions", "whether and when the account is to be deleted"),
            Part.of("billing_customers", "the account at the payment service"),
            Part.of("billing_subscriptions", "subscriptions"),
            Part.of("billing_invoices", "invoices and receipts"),
            Part.of("billing_disputes", "disputed payments"),
            Part.of("billing_events", "the story of each subscription"),
            Part.of("billing_free_days", "days given back for late alerts"));

    /** Tables of accounts that no archive has, and why. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "data_exports", "the archives themselves",
            "account_chain_uploads", "files on their way in, which the account has itself",
            "account_chain_quotes", "the quotes of those files, which the account has itself",
            "broker_imports", "brokers' files that wait for a day at most; what was confirmed is in the book",
            "billing_intents", "requests on their way to the payment service, with pages that open without sign-in");

    /** What a team's owner need not know of its members. */
    private static final Set<String> PRIVATE = Set.of("issuer", "subject", "created_at", "last_seen_at");

    private AccountTables() {
    }

    static Set<String> hidden(Part part, boolean team) {
        Set<String> hidden = new TreeSet<>(part.hidden());
        if (team && part.table().equals("people")) {
            hidden.addAll(PRIVATE);
        }
        return hidden;
    }
}
