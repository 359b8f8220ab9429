package com.vixshield.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.platform.sql.Statements;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Seed;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Pages ask Java about one account, jobs ask the database about all of them: both must say the same. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class EntitlementsInSqlTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final List<String> STATUSES = List.of("trialing", "active", "past_due", "unpaid", "paused", "incomplete",
            "incomplete_expired", "canceled", "a word of next year");
    private static final List<String> PLANS = List.of("free", "solo", "desk", "no longer sold");

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    PlanCatalogue sold;
    @Inject
    People people;
    @Inject
    World world;

    private UUID account;

    @BeforeEach
    void oneAccount() {
        world.clear();
        account = UUID.fromString(world.single("select id from accounts where handle = ?", people.signIn("alice")));
        world.update("delete from access_grants");
    }

    @Test
    void everyStatusOfEveryPlanIsDecidedAlike() throws SQLException {
        for (String status : STATUSES) {
            for (String plan : PLANS) {
                Subscription one = Sample.with(status).plan(plan).failed(NOW.minus(Duration.ofDays(2))).build();
                same(List.of(one), List.of());
                same(List.of(one), List.of(grant(GrantKind.TRIAL, "solo", NOW.plusSeconds(60))));
                same(List.of(one), List.of(grant(GrantKind.COURTESY, plan, NOW.plusSeconds(60))));
            }
        }
    }

    @Test
    void soAreAnySubscriptionsAndGrantsTogether() throws SQLException {
        Random random = Seed.random();
        for (int i = 0; i < 150; i++) {
            List<Subscription> subscriptions = new ArrayList<>();
            for (String status : List.of(any(STATUSES, random), any(STATUSES, random)).subList(0, random.nextInt(3))) {
                subscriptions.add(random(status, random));
            }
            List<AccessGrant> grants = new ArrayList<>();
            for (int each = random.nextInt(4); each > 0; each--) {
                grants.add(grant(grants.isEmpty()
                        ? GrantKind.TRIAL
                        : any(List.of(GrantKind.COURTESY, GrantKind.FREE_DAY), random), any(PLANS, random),
                        NOW.plus(Duration.ofHours(random.nextInt(4) - 1))));
            }
            same(subscriptions, grants);
        }
    }

    private Subscription random(String status, Random random) {
        Subscription drawn = Sample.random(status, NOW, random);
        return Sample.copy(drawn, drawn.id() + random.nextInt(), any(PLANS, random));
    }

    /** Under what is sold, and under catalogues in which each feature is where it never was. */
    private void same(List<Subscription> subscriptions, List<AccessGrant> grants) throws SQLException {
        lay(subscriptions, grants);
        Access access = Access.of(subscriptions, grants, NOW);
        for (PlanCatalogue catalogue : List.of(sold, turned(), onlyTheFree())) {
            Entitlements entitlements = new Entitlements(catalogue);
            for (Feature feature : Feature.values()) {
                assertThat(inSql(entitlements.holders(feature)))
                        .as("%s of %s with %s, seed %d", feature, access, subscriptions, Seed.value())
                        .isEqualTo(entitlements.allows(access, feature));
            }
        }
    }

    private PlanCatalogue turned() {
        return new PlanCatalogue("turned", sold.plans().stream().map(plan -> with(plan,
                plan.isFree() ? plan.features() : complement(plan))).toList());
    }

    private PlanCatalogue onlyTheFree() {
        return new PlanCatalogue("free", sold.plans().stream().map(plan -> with(plan,
                plan.isFree() ? EnumSet.allOf(Feature.class) : EnumSet.noneOf(Feature.class))).toList());
    }

    private static Set<Feature> complement(Plan plan) {
        Set<Feature> others = EnumSet.allOf(Feature.class);
        others.removeAll(plan.features());
        return others;
    }

    private static Plan with(Plan plan, Set<Feature> features) {
        return new Plan(plan.code(), plan.name(), plan.monthly(), plan.yearly(), plan.seats(), plan.rank(), features);
    }

    private boolean inSql(Entitlements.Holders holders) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Statements.first(connection, "select is_entitled(?, ?, ?, ?)", row -> row.getBoolean(1), account,
                    NOW.atOffset(ZoneOffset.UTC), holders.plans(), holders.others()).orElseThrow();
        }
    }

    private void lay(List<Subscription> subscriptions, List<AccessGrant> grants) throws SQLException {
        world.update("delete from billing_subscriptions");
        world.update("delete from access_grants");
        try (Connection connection = database.getConnection()) {
            for (Subscription one : subscriptions) {
                SubscriptionStore.put(connection, account, one, NOW, "test");
            }
        }
        for (AccessGrant grant : grants) {
            world.update(
                    "insert into access_grants (account_id, id, kind, starts_at, ends_at, reason, plan) values (?, ?, ?, ?, "
                            + "?, '', ?)",
                    account, grant.id, grant.kind.code(), grant.startsAt.atOffset(ZoneOffset.UTC),
                    grant.endsAt.atOffset(ZoneOffset.UTC), grant.plan);
        }
    }

    private AccessGrant grant(GrantKind kind, String plan, Instant until) {
        AccessGrant grant = AccessGrant.sharedTrial(UUID.randomUUID(), account, NOW.minus(Duration.ofDays(9)), until);
        grant.kind = kind;
        grant.plan = plan;
        return grant;
    }

    private static <T> T any(List<T> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
