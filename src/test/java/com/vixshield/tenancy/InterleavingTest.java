package com.vixshield.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.platform.Tenant;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Seed;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Eight threads hand four connections around among two accounts and nobody, leaving them in every state they can be in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class InterleavingTest {

    private static final int THREADS = 8;
    private static final int EACH = 1250;

    @Inject
    @Any
    Instance<AgroalPoolInterceptor> interceptors;
    @Inject
    Tenant tenant;
    @Inject
    People people;
    @Inject
    World world;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    @Proves(49)
    void aConnectionNeverShowsItsLastUsersRows() throws Exception {
        world.clear();
        List<UUID> accounts = List.of("alice", "mallory").stream().map(people::signIn)
                .map(handle -> UUID.fromString(world.single("select id from accounts where handle = ?", handle))).toList();
        try (AgroalDataSource pool = pool()) {
            List<Integer> wrong = Crew.together(IntStream.range(0, THREADS)
                    .<Callable<Integer>> mapToObj(i -> () -> wrongViews(pool, accounts, new Random(Seed.value() + i)))
                    .toList());

            assertThat(wrong).hasSize(THREADS).containsOnly(0);
            assertThat(pool.getMetrics().creationCount()).isLessThanOrEqualTo(4);
        }
    }

    private AgroalDataSource pool() throws SQLException {
        var configuration = new AgroalDataSourceConfigurationSupplier().metricsEnabled()
                .connectionPoolConfiguration(pool -> pool.maxSize(4).connectionFactoryConfiguration(factory -> factory
                        .jdbcUrl(url).principal(new NamePrincipal("vixshield_app")).credential(new SimplePassword(password))));
        AgroalDataSource pool = AgroalDataSource.from(configuration);
        pool.setPoolInterceptors(interceptors.stream().toList());
        return pool;
    }

    private int wrongViews(AgroalDataSource pool, List<UUID> accounts, Random random) throws SQLException {
        var context = Arc.container().requestContext();
        int wrong = 0;
        for (int i = 0; i < EACH; i++) {
            context.activate();
            try {
                int who = random.nextInt(accounts.size() + 1);
                tenant.actFor(who < accounts.size() ? accounts.get(who) : null);
                String expected = who < accounts.size() ? accounts.get(who).toString() : "";
                wrong += use(pool, random).equals(expected) ? 0 : 1;
            } finally {
                context.terminate();
            }
        }
        return wrong;
    }

    /** @return whose grants were visible, before and after whatever happened on the connection */
    private static String use(AgroalDataSource pool, Random random) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean transaction = random.nextBoolean();
            connection.setAutoCommit(!transaction);
            TreeSet<String> seen = new TreeSet<>();
            seen.add(visible(connection));
            if (random.nextInt(4) == 0) {
                fail(connection);
                if (transaction) {
                    connection.rollback();
                }
            }
            seen.add(visible(connection));
            if (transaction && random.nextBoolean()) {
                connection.commit();
            } else if (transaction) {
                connection.rollback();
            }
            return String.join("+", seen);
        }
    }

    private static String visible(Connection connection) throws SQLException {
        try (var query = connection
                .prepareStatement("select coalesce(string_agg(account_id::text, '+'), '') from access_grants");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void fail(Connection connection) {
        try (var query = connection.prepareStatement("select 1 / 0")) {
            query.executeQuery();
            throw new AssertionError("a division by zero went through");
        } catch (SQLException expected) {
            assertThat(expected.getSQLState()).isEqualTo("22012");
        }
    }
}
