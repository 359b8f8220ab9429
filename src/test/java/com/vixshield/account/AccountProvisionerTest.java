package com.vixshield.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AccountProvisionerTest {

    @Inject
    People people;
    @Inject
    World world;

    @BeforeEach
    void clear() {
        world.clear();
    }

    @Test
    void givesEachPersonAnAccountATrialOfFourteenDaysAndTheDailyMail() {
        String handle = people.signIn("alice");

        assertThat(handle).matches("[0-9a-z]{10}");
        assertThat(world.single("select kind || ' ' || name from accounts where handle = ?", handle))
                .isEqualTo("personal alice");
        assertThat(world.single("select role from members")).isEqualTo("owner");
        assertThat(world.single("select extract(day from ends_at - starts_at) from access_grants where kind = 'trial'"))
                .isEqualTo("14");
        assertThat(world.single("select email_signals from alert_preferences")).isEqualTo("t");
    }

    @Test
    void opensOneAccountHoweverManyCallbacksArriveAtOnce() throws Exception {
        Set<String> handles = new HashSet<>();
        var pool = Executors.newFixedThreadPool(12);
        try {
            List<Callable<String>> callbacks = IntStream.range(0, 24)
                    .<Callable<String>> mapToObj(i -> () -> people.signIn("alice")).toList();
            for (Future<String> callback : pool.invokeAll(callbacks)) {
                handles.add(callback.get());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(handles).hasSize(1);
        assertThat(world.number("select count(*) from accounts")).isEqualTo(1);
        assertThat(world.number("select count(*) from access_grants")).isEqualTo(1);
        assertThat(world.number("select count(*) from members")).isEqualTo(1);
    }

    @Test
    void aSecondSignInStartsNoSecondTrialAndRemembersTheNewAddress() {
        people.signIn("alice");
        String started = world.single("select starts_at from access_grants");
        world.update("update people set email = 'old@example.com'");

        people.signIn("alice");

        assertThat(world.single("select starts_at from access_grants")).isEqualTo(started);
        assertThat(world.single("select email from people")).isEqualTo("alice@example.com");
    }

    @Test
    @Proves({38, 52})
    void knowsPeopleByIssuerAndSubjectNotByAddress() {
        people.signIn("alice");
        world.update("update people set issuer = 'https://another.test'");

        people.signIn("alice");

        assertThat(world.number("select count(*) from accounts")).isEqualTo(2);
    }
}
