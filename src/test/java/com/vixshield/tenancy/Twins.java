package com.vixshield.tenancy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.lab.LabRuns;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.World;

/**
 * Two accounts with the same kinds of rows: alice's Acme, and mallory's, everything of which carries a word that alice must
 * never see. A table that belongs to an account and a path parameter that names something of one are laid out here.
 */
@ApplicationScoped
public class Twins {

    /** Stands in every text of mallory's. */
    static final String CANARY = "zqxcanary";
    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);

    /** @param token of a program, @param invitation key of a link; both work */
    public record Twin(String handle, UUID account, UUID person, UUID invitation, UUID request, String token, UUID tokenId,
            String invitationKey, String unsubscribe, UUID export, UUID browser,
            UUID endpoint, UUID delivery, UUID run) {

        /** What a browser's cookie holds. */
        String browserKey() {
            return "browser-of-" + handle;
        }
    }

    /** What stands for each parameter of a path; a name that is missing here fails the build. */
    public static final Map<String, Function<Twin, String>> PARAMETERS = Map.ofEntries(Map.entry("account", Twin::handle),
            Map.entry("person", twin -> twin.person().toString()),
            Map.entry("invitation", twin -> twin.invitation().toString()),
            Map.entry("request", twin -> twin.request().toString()),
            // of /u/{token} too, where an id is no key
            Map.entry("token", twin -> twin.tokenId().toString()),
            Map.entry("export", twin -> twin.export().toString()),
            // whoever holds a key may use it; its row's id must not be one
            Map.entry("secret", twin -> twin.invitation().toString().replace("-", "")),
            Map.entry("endpoint", twin -> twin.endpoint().toString()),
            Map.entry("delivery", twin -> twin.delivery().toString()),
            // of a book, whose rows bear one number here
            Map.entry("trade", twin -> twin.request().toString()), Map.entry("batch", twin -> twin.request().toString()),
            Map.entry("entry", twin -> "1"), Map.entry("file", twin -> twin.request().toString()),
            // of what is the same for every account
            Map.entry("session", twin -> SESSION.toString()), Map.entry("version", twin -> "1.0"),
            Map.entry("claim", twin -> "C01"), Map.entry("series", twin -> "vix"), Map.entry("kind", twin -> "cpi"),
            Map.entry("run", twin -> twin.run().toString()),
            Map.entry("event", twin -> UUID.randomUUID().toString()),
            // of an operator's pages
            Map.entry("handle", Twin::handle), Map.entry("visit", twin -> twin.account().toString()),
            // of help
            Map.entry("term", twin -> "iron-condor"), Map.entry("answer", twin -> "what-is-vixshield"),
            Map.entry("idea", twin -> "layers"),
            // of an operator's imports, which belong to no account
            Map.entry("id", twin -> twin.account().toString()));

    @Inject
    Crew crew;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    /** An empty world but for the signal of that session, which is being sent: rows of theirs refer to both. */
    public void layMarket() {
        world.clear();
        var signal = specimens.publish(SESSION);
        world.update("insert into alert_runs values (gen_random_uuid(), ?, now(), now() + interval '1 hour')", signal);
    }

    public Twin alice() {
        String acme = crew.acme();
        people.signIn("bob");
        return lay(acme, "alice", "plain");
    }

    /** With a word in everything of hers too. */
    Twin alice(String word) {
        String acme = crew.acme();
        world.update("update accounts set name = ? where handle = ?", word + " Ltd", acme);
        return lay(acme, "alice", word);
    }

    public Twin mallory() {
        String own = people.signIn("mallory");
        world.update("update accounts set kind = 'team', person_id = null, name = ? where handle = ?", CANARY + " Ltd", own);
        return lay(own, "mallory", CANARY);
    }

    /** Rows in every table, by hand: what matters is whose they are, not how they came. */
    Twin lay(String handle, String name, String word) {
        UUID account = UUID.fromString(world.single("select id from accounts where handle = ?", handle));
        UUID person = crew.person(name);
        String key = word + "-key-" + "0".repeat(20);
        String token = "vxs_" + (word + "0".repeat(32)).substring(0, 32);
        UUID invitation = UUID.randomUUID();
        world.update("""
                insert into invitations (account_id, id, email, role, token_hash, invited_by, inviter, created_at, sent_at,
                    expires_at)
                values (?, ?, ?, 'viewer', sha256(convert_to(?, 'UTF8')), ?, ?, now(), now(), now() + interval '1 day')""",
                account, invitation, word + "-guest@example.com", key, person, word);
        UUID tokenId = UUID.randomUUID();
        world.update("""
                insert into api_tokens (account_id, id, person_id, name, scope, token_hash, ending, created_at, expires_at)
                values (?, ?, ?, ?, 'write', sha256(convert_to(?, 'UTF8')), '0000', now(), now() + interval '1 day')""",
                account, tokenId, person, word, token);
        UUID request = approvals(account, person, word);
        profileAndMail(account, person, word);
        book(account, person, request, word);
        billing(account, word);
        visit(account, person, word);
        UUID endpoint = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        webhooks(account, endpoint, event, word);
        chains(account, request, word);
        String unsubscribe = world.single("select unsubscribe_token from alert_preferences where account_id = ? limit 1",
                account);
        Twin twin = new Twin(handle, account, person, invitation, request, token, tokenId, key, unsubscribe,
                data(account, person, word), UUID.randomUUID(), endpoint, event, lab(account, person, word));
        world.update("""
                insert into browser_sessions (identity, sid, id, key_hash, id_token, fresh_until, address, user_agent,
                    started_at, used_at, ends_at)
                select identity, ?, ?, sha256(convert_to(?, 'UTF8')), '', now(), ?, ?, now(), now(), now() + interval '1 hour'
                from people where id = ?""", word, twin.browser(), twin.browserKey(), word, word, person);
        return twin;
    }

    /** An archive that can be fetched, if only one may see it. */
    private UUID data(UUID account, UUID person, String word) {
        UUID export = UUID.randomUUID();
        world.update("""
                insert into data_exports (account_id, id, requested_by, requested_at, finished_at, expires_at, size, content)
                values (?, ?, ?, now(), now(), now() + interval '1 day', 1, convert_to(?, 'UTF8'))""", account, export, person,
                word);
        world.update("insert into account_deletions values (?, ?, now(), now() + interval '14 days')", account, person);
        return export;
    }

    /** The application can not name an operator: it is always whoever asks. */
    private void visit(UUID account, UUID person, String word) {
        world.update("""
                insert into support_visits (account_id, id, operator, person_id, name, session, reason, starts_at, ends_at)
                values (?, gen_random_uuid(), ?, ?, ?, ?, ?, now(), now() + interval '30 minutes')""", account,
                operator(word), person, word, word, "The reason of " + word);
    }

    static String operator(String word) {
        return World.ISSUER + " subject-support-" + word;
    }

    private UUID approvals(UUID account, UUID person, String word) {
        UUID request = UUID.randomUUID();
        world.update("""
                insert into approval_policies (account_id, approvers, risk, hedge, contracts, instruments, updated_at)
                values (?, 1, 100000, 100000, 1000, 'CARD', now())""", account);
        world.update("""
                insert into approval_requests (account_id, id, kind, requested_by, requester, reason, after_value, created_at,
                    expires_at)
                values (?, ?, 'policy', ?, ?, ?, '{"approvers":1}', now(), now() + interval '1 day')""", account, request,
                person, word, word);
        world.update("""
                insert into approvals (account_id, request_id, person_id, name, approved_at)
                values (?, ?, gen_random_uuid(), ?, now())""", account, request, word);
        return request;
    }

    private void profileAndMail(UUID account, UUID person, String word) {
        world.update("""
                insert into risk_profiles (account_id, equity, tier, at_risk, published_card, max_contracts, kelly_dial,
                    volatility_target, hedge_cap, accrual, weighting, instruments, merge_small_layers, fee_per_leg, product,
                    updated_at)
                values (?, 250000, 'delta_steward', 0.02, false, 10, 0.25, true, 0.015, 0.1, 'LOYALTY', 'CARD', false, 1.3,
                    'SPX', now()) on conflict do nothing""", account);
        world.update("""
                insert into audit_entries (account_id, occurred_at, person_id, action, subject)
                values (?, now(), ?, 'thing.done', ?)""", account, person, word);
        world.update("insert into audit_actors values (?, ?, ?) on conflict do nothing", account, person, word);
        world.update("""
                insert into outgoing_mails (account_id, id, recipient, subject, text_part, html_part, created_at, next_at)
                values (?, gen_random_uuid(), ?, ?, ?, ?, now(), now())""", account, word + "@example.com", word, word, word);
        world.update("""
                insert into deliveries (account_id, run_id, person_id, channel, message_id, address, created_at, next_at)
                select ?, id, ?, 'email', ?, ?, now(), now() from alert_runs""", account, person, word, word + "@example.com");
        world.update("""
                insert into fill_reports (account_id, signal_id, tier, credit, expected, mid, "natural", filled_at, reported_at)
                select ?, id, 'delta_steward', 1, 1, 1, 1, now(), now() from signals""", account);
    }

    private UUID lab(UUID account, UUID person, String word) {
        UUID run = UUID.randomUUID();
        world.update(
                """
                        insert into lab_runs (account_id, id, kind, settings, settings_hash, question_hash, data_hash, data_as_of, rulebook,
                            code_version, variants, created_by, created_at, state, total, finished_at, error)
                        values (?, ?, 'run', ?, repeat('0', 64), repeat('0', 64), repeat('0', 64), now(), '1.0', ?, 1, ?, now(), 'failed',
                            8, now(), ?)""",
                account, run, LabRuns.SETTINGS, word, person, word);
        world.update("insert into lab_chunks (account_id, run_id, number, total) values (?, ?, 0, 8)", account, run);
        return run;
    }

    /** A condor's bought put, which stands for all of a book. */
    private void book(UUID account, UUID person, UUID id, String word) {
        world.update("insert into books values (?, ?, 'real', ?, true, now())", account, id, word);
        world.update("""
                insert into book_batches values (?, ?, ?, ?, sha256(convert_to(?, 'UTF8')), 'HAND', ?, ?, now())""", account,
                id,
                id, word + "-token", word, word, person);
        world.update("""
                insert into book_trades (account_id, book_id, id, batch_id, chain_id, kind, order_id, recorded_at)
                values (?, ?, ?, ?, ?, 'CONDOR', ?, now())""", account, id, id, id, id, word);
        world.update(
                """
                        insert into book_entries (account_id, book_id, sequence, batch_id, kind, at, trade_id, symbol, expiry, right_kind,
                            strike, effect, quantity, price, fee, source, reference)
                        values (?, ?, 1, ?, 'FILL', now(), ?, 'SPXW', current_date + 400, 'PUT', 5000, 'OPEN', 1, 1, 1, 'HAND', ?)""",
                account, id, id, id, word);
        world.update(
                """
                        insert into broker_imports (account_id, id, book_id, person_id, file_name, content, digest, uploaded_at, expires_at)
                        values (?, ?, ?, ?, ?, convert_to(?, 'UTF8'), sha256(convert_to(?, 'UTF8')), now(), now() + interval '1 hour')""",
                account, id, id, person, word + ".csv", word, word);
    }

    private void webhooks(UUID account, UUID endpoint, UUID event, String word) {
        world.update("""
                insert into webhook_endpoints (account_id, id, url, events, status, created_at)
                values (?, ?, ?, '{approval.*}', 'disabled', now())""", account, endpoint, "https://" + word + ".example.com/");
        world.update("""
                insert into webhook_events (account_id, id, type, subject, occurred_at, data, created_at)
                values (?, ?, 'approval.given', ?, now(), '{}', now())""", account, event, word);
        world.update("""
                insert into webhook_deliveries (account_id, endpoint_id, event_id, status, next_at, response)
                values (?, ?, ?, 'failed', now(), ?)""", account, endpoint, event, word);
    }

    private void chains(UUID account, UUID file, String word) {
        world.update("""
                insert into account_chain_files (account_id, id, name, sha256, layout, lines, kept, left_out, refused, sessions,
                    first_session, last_session, report, uploaded_at, stored_at)
                values (?, ?, ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), 'THETA_V3', 1, 1, 0, 0, 1, '2023-11-14',
                    '2023-11-14', '{}', now(), now())""", account, file, word + ".csv", word);
        world.update("insert into account_chain_uploads values (?, ?, now(), convert_to(?, 'UTF8'))", account, file, word);
        world.update("""
                insert into account_chain_quotes (account_id, session, layout, quoted_at, strike, put_call, bid, ask, volume,
                    open_interest, file_id)
                values (?, '2023-11-14', 'THETA_V3', now(), 4500, 'P', 1, 2, 0, 0, ?)""", account, file);
    }

    private void billing(UUID account, String word) {
        world.update("insert into billing_customers values (?, ?, now())", account, word);
        world.update(
                """
                        insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id, item_id,
                            currency, unit_amount, seats, started_at, period_start, period_end, synced_at)
                        values (?, ?, ?, 'canceled', 'solo', 'month', 'price', 'item', 'usd', 1, 1, now(), now(), now(), now())""",
                account, word, word);
        world.update("""
                insert into billing_invoices (account_id, invoice_id, number, status, currency, total, tax, paid, created_at)
                values (?, ?, ?, 'paid', 'usd', 1, 0, 1, now())""", account, word, word);
        world.update("""
                insert into billing_disputes (account_id, dispute_id, status, amount, currency, created_at)
                values (?, ?, 'won', 1, 'usd', now())""", account, word);
        world.update("""
                insert into billing_intents (account_id, id, operation, subject, created_at, expires_at, closed)
                values (?, gen_random_uuid(), 'thing', ?, now(), now(), true)""", account, word);
        world.update(
                """
                        insert into billing_events (account_id, at, kind, subscription_id, status_after, plan, period, seats, currency, mrr)
                        values (?, now(), 'thing', ?, 'canceled', 'solo', 'month', 1, 'usd', 0)""",
                account, word);
        world.update(
                """
                        insert into outgoing_mails (account_id, id, mail_key, kind, recipient, subject, body, link, status, text_part,
                            html_part, next_at, created_at)
                        values (?, gen_random_uuid(), ?, 'thing', ?, ?, ?, '', 'failed', '', '', now(), now())""",
                account, word,
                word + "@example.com", word, word);
        world.update("""
                insert into billing_free_days (account_id, run_id, reason, how, credited_at)
                values (?, gen_random_uuid(), ?, 'none', now())""", account, word);
    }
}
