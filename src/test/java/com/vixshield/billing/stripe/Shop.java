package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.billing.Access;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Feature;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.Trials;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.billing.stripe.action.SubscriptionService;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.billing.stripe.api.PriceSetup;
import com.vixshield.billing.stripe.api.StripeConfig;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.webhook.EventInbox;
import com.vixshield.billing.stripe.webhook.EventInboxWorker;
import com.vixshield.billing.stripe.webhook.InboxEvent;
import com.vixshield.billing.stripe.webhook.Reconciliation;
import com.vixshield.billing.stripe.webhook.SubscriptionSync;
import com.vixshield.local.TestPostgres;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.local.stripe.StripeSimulator;
import com.vixshield.platform.sql.Statements;
import com.vixshield.testing.EmptyTables;
import com.vixshield.testing.FakeClock;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/**
 * Registered as an extension, billing without the web around it: a real PostgreSQL, the simulator behind real HTTP, stripe-java
 * between them, and one
 * clock that both sides live by.
 */
public final class Shop implements AfterEachCallback {

    public static final Instant START = Instant.parse("2026-11-22T15:00:00Z");
    public static final Plan SOLO = new Plan("solo", "Solo", 3900, 39000, 1, 1, Set.of(Feature.SEALED_SIGNALS));
    public static final Plan DESK = new Plan("desk", "Desk", 2900, 29000, 3, 2, Set.of(Feature.SEALED_SIGNALS, Feature.TEAM));
    static final Plan FREE = new Plan("free", "Free", 0, 0, 1, 0, Set.of(Feature.SETTLED_SIGNALS));
    public static final PlanCatalogue CATALOGUE = new PlanCatalogue("2026-11", List.of(FREE, SOLO, DESK));

    private static final TestPostgres POSTGRES = TestPostgres.create();
    /** For a process of its own. */
    public static final PGSimpleDataSource WORKER_ALONE = source("vixshield_worker", POSTGRES.password("worker"));
    public static final DataSource WORKER = pool(WORKER_ALONE);
    private static final DataSource OWNER = pool(source("postgres", POSTGRES.password("superuser")));

    public final FakeClock clock = new FakeClock(START);
    final StripeContract contract = new StripeContract();
    public final StripeSimulator stripe = new StripeSimulator(0, null, clock, contract);
    final StripeConfig config = new Settings(stripe.base());
    public final StripeGateway gateway = new StripeGateway(config, clock);
    public final EventInbox inbox = new EventInbox(WORKER, clock);
    public final SubscriptionSync sync = new SubscriptionSync(gateway, new Trials("salt", Set.of("mailinator.com"), 5), clock);
    public final EventInboxWorker worker = new EventInboxWorker(WORKER, inbox, sync, gateway, clock);
    public final Reconciliation reconciliation = new Reconciliation(WORKER, gateway, inbox, sync, clock);
    public final SubscriptionService desk = new SubscriptionService(WORKER, WORKER, gateway, new SubscriptionUpdates(gateway),
            CATALOGUE,
            config, sync, clock);

    public Shop() {
        stripe.wire().hold(true);
        clear();
        new PriceSetup(gateway, CATALOGUE).run();
    }

    /** Whatever a test is about, both sides have kept to the contract. */
    @Override
    public void afterEach(ExtensionContext context) {
        close();
        assertThat(contract.violations()).isEmpty();
    }

    void close() {
        stripe.stop();
    }

    public EventInboxWorker workerOn(DataSource database) {
        return new EventInboxWorker(database, inbox, sync, gateway, clock);
    }

    public UUID account(String name) {
        UUID person = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        run("insert into people (id, issuer, subject, email, name, created_at, last_seen_at) values (?, 'i', ?, ?, ?, now(), now())",
                person, name, name + "@example.com", name);
        run("insert into accounts (id, handle, kind, name, person_id, created_at) values (?, ?, 'personal', ?, ?, now())",
                account,
                account.toString().replace("-", "").substring(0, 10), name, person);
        run("insert into members (account_id, person_id, role, joined_at) values (?, ?, 'owner', now())", account, person);
        return account;
    }

    public SubscriptionService.Buyer buyer(UUID account) {
        return new SubscriptionService.Buyer(account, "alice@example.com", "alice", "http://localhost/a/x/billing",
                Optional.empty());
    }

    SubscriptionService.Buyer buyerOnTrial(UUID account, int days) {
        return new SubscriptionService.Buyer(account, "alice@example.com", "alice", "http://localhost/a/x/billing",
                Optional.of(clock.instant().plus(Duration.ofDays(days))));
    }

    /** Buys and lets every event arrive. */
    public Subscription subscribe(UUID account, Plan plan, BillingPeriod period, int seats, String card) {
        String session = sessionOf(desk.checkout(buyer(account), plan, period, seats));
        stripe.complete(session, Entry.with(card));
        deliver();
        return subscription(account);
    }

    /** What we have asked for: not the copies behind links to take up an expired page again. */
    public List<ObjectNode> pages() {
        return stripe.all("checkout.session").stream().filter(one -> !one.path("recovered_from").isTextual()).toList();
    }

    public static String sessionOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    public void receive(String eventId) {
        inbox.store(InboxEvent.parse(stripe.wire().payload(eventId)));
    }

    /** Everything held arrives, in order, and is worked off. */
    public void deliver() {
        for (String event : stripe.wire().held()) {
            receive(event);
            stripe.wire().lose(event);
        }
        worker.drain();
    }

    public void moveTo(Instant instant) {
        clock.set(instant);
        stripe.advanceTo(instant);
        deliver();
    }

    public void pass(Duration duration) {
        moveTo(clock.instant().plus(duration));
    }

    public Subscription subscription(UUID account) {
        List<Subscription> all = subscriptions(account);
        if (all.size() != 1) {
            throw new AssertionError("expected one subscription, found " + all);
        }
        return all.get(0);
    }

    public List<Subscription> subscriptions(UUID account) {
        return query(connection -> SubscriptionStore.of(connection, account));
    }

    public Access.Level level(UUID account) {
        return Access.of(subscriptions(account), List.of(), clock.instant()).level();
    }

    public ObjectNode dashboard(String method, String path, String form) {
        return stripe.request(method, path, form);
    }

    /** With another card from now on. */
    void payWith(Subscription one, String card) {
        String method = stripe.addCard(one.customerId(), card);
        dashboard("POST", "/v1/subscriptions/" + one.id(), "default_payment_method=" + method);
    }

    String latestInvoice(Subscription one) {
        return stripe.get(one.id()).get("latest_invoice").asText();
    }

    long lastTotal(UUID account) {
        return Long.parseLong(
                text("select total from billing_invoices where account_id = ? order by created_at desc limit 1", account));
    }

    /** The monthly one. */
    String price(Plan plan) {
        String key = CATALOGUE.lookupKey(plan, BillingPeriod.MONTH);
        return stripe.all("price").stream().filter(one -> one.get("lookup_key").asText().equals(key)).findFirst().orElseThrow()
                .get("id").asText();
    }

    /** By their kind. */
    List<String> mails() {
        return texts("select kind from outgoing_mails");
    }

    public String customer(UUID account) {
        return text("select customer_id from billing_customers where account_id = ?", account);
    }

    public String text(String sql, Object... values) {
        return query(connection -> Statements.first(connection, sql, row -> row.getString(1), values).orElse(null));
    }

    public List<String> texts(String sql, Object... values) {
        return query(connection -> Statements.list(connection, sql, row -> row.getString(1), values));
    }

    public int number(String sql, Object... values) {
        return Integer.parseInt(text(sql, values));
    }

    interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T query(Query<T> query) {
        try (Connection connection = OWNER.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql, Object... values) {
        query(connection -> Statements.update(connection, sql, values));
    }

    private void clear() {
        empty("people", "accounts", "stripe_events", "billing_events", "erased_billing_events", "billing_drift",
                "trial_claims");
    }

    /** With all rows that refer to theirs. */
    public void empty(String... tables) {
        run(EmptyTables.statement(tables));
    }

    public record Settings(String base, int networkRetries) implements StripeConfig {

        /** Tests do not wait for a second try. */
        Settings(String base) {
            this(base, 0);
        }

        @Override
        public String secretKey() {
            return "sk_test_simulated";
        }

        @Override
        public List<String> webhookSecrets() {
            return List.of("whsec_one");
        }

        @Override
        public Optional<URI> apiBase() {
            return Optional.of(URI.create(base));
        }

        @Override
        public Optional<String> portalConfiguration() {
            return Optional.of("bpc_pinned");
        }

        @Override
        public boolean automaticTax() {
            return true;
        }

        @Override
        public boolean requireTerms() {
            return true;
        }

        @Override
        public boolean createPrices() {
            return true;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration checkoutLife() {
            return Duration.ofMinutes(31);
        }
    }

    private static PGSimpleDataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(POSTGRES.url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** To open a connection takes longer than most of what is done on one. */
    private static DataSource pool(PGSimpleDataSource source) {
        var settings = new AgroalDataSourceConfigurationSupplier().metricsEnabled(false)
                .connectionPoolConfiguration(pool -> pool.maxSize(20).connectionFactoryConfiguration(
                        connection -> connection.jdbcUrl(source.getURL()).principal(new NamePrincipal(source.getUser()))
                                .credential(new SimplePassword(source.getPassword()))));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
