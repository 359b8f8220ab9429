package com.vixshield.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.platform.Ids;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.ScriptedRelay.Message;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class FanOutTest {

    @Inject
    FanOut fanOut;
    @Inject
    Deliveries deliveries;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    Ids ids;
    @Inject
    World world;

    private UUID signal;

    @BeforeEach
    void publish() {
        world.clear();
        ScriptedRelay.clear();
        signal = specimens.publish(LocalDate.of(2026, 11, 20));
    }

    @Test
    void mailsEverySubscriberOnce() {
        people.signIn("alice");
        people.signIn("bob");

        assertThat(fanOut.send(signal)).isEqualTo(2);
        assertThat(fanOut.send(signal)).isZero();

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("alice@example.com", "bob@example.com")
                .allSatisfy((recipient, times) -> assertThat(times).isEqualTo(1));
        assertThat(statuses()).containsExactly("accepted", "accepted");
    }

    @Test
    void mailsWhoeverJoinsBeforeTheDeadlineAndNobodyAfterIt() {
        people.signIn("alice");
        fanOut.send(signal);
        people.signIn("bob");
        fanOut.send(signal);
        world.update("update alert_runs set deadline_at = now() - interval '1 minute'");
        people.signIn("carol");

        fanOut.send(signal);

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("alice@example.com", "bob@example.com");
    }

    @Test
    void leavesOutWhoHasStoppedTheMailOrLostAccess() {
        people.signIn("alice");
        people.signIn("bob");
        world.update(
                "update alert_preferences set email_signals = false where person_id = (select id from people where name = 'alice')");
        world.update(
                """
                        update access_grants set starts_at = now() - interval '20 days', ends_at = now() - interval '6 days'
                        where account_id = (select account_id from members m join people p on p.id = m.person_id where p.name = 'bob')""");

        assertThat(fanOut.send(signal)).isZero();
        assertThat(world.number("select count(*) from deliveries")).isZero();
    }

    @Test
    void doesNotMailWhoUnsubscribesAfterTheAudienceWasFrozen() {
        people.signIn("alice");
        deliveries.openRun(ids.next(), signal);
        deliveries.expand(signal);
        world.update("update alert_preferences set email_signals = false");

        assertThat(fanOut.drain()).isZero();
        assertThat(statuses()).containsExactly("suppressed");
    }

    @Test
    void triesAgainLaterWhenTheRelayIsBusyAndGivesUpWhenItRefuses() {
        people.signIn("busy");
        people.signIn("nobody");

        assertThat(fanOut.send(signal)).isZero();

        assertThat(world.single("select status || ' ' || last_error from deliveries where address = 'busy@example.com'"))
                .startsWith("retry 451");
        assertThat(world.single("select status || ' ' || last_error from deliveries where address = 'nobody@example.com'"))
                .startsWith("failed 550");
    }

    @Test
    void sendsAMessageInDoubtAgainOnlyAfterAPauseAndUnderTheSameId() {
        people.signIn("silent");
        fanOut.send(signal);
        assertThat(statuses()).containsExactly("unknown");
        assertThat(fanOut.drain()).isZero();
        assertThat(ScriptedRelay.received()).hasSize(1);

        world.update("update deliveries set next_at = now() - interval '1 second', address = 'found@example.com'");

        assertThat(fanOut.drain()).isEqualTo(1);
        assertThat(ScriptedRelay.received().stream().map(message -> message.header("Message-ID")).distinct()).hasSize(1);
    }

    @Test
    void anotherNodeFinishesWhatADeadOneHadTaken() {
        people.signIn("alice");
        people.signIn("bob");
        deliveries.openRun(ids.next(), signal);
        deliveries.expand(signal);
        List<Delivery> taken = deliveries.claim(ids.next());
        assertThat(taken).hasSize(2);
        assertThat(deliveries.handOver(taken.get(0))).isTrue();
        world.update("update deliveries set lease_until = now() - interval '1 second'");

        assertThat(fanOut.drain()).as("the one that was never handed to the relay").isEqualTo(1);
        assertThat(statuses()).containsExactlyInAnyOrder("accepted", "unknown");

        deliveries.accepted(taken.get(0));
        assertThat(statuses()).as("the dead node may not write any more").containsExactlyInAnyOrder("accepted", "unknown");
        assertThat(deliveries.handOver(taken.get(1))).isFalse();
    }

    @Test
    void fiveNodesAtOnceMailNobodyTwice() throws Exception {
        IntStream.range(0, 30).forEach(i -> people.signIn("reader" + i));
        var nodes = Executors.newFixedThreadPool(5);
        try {
            List<Callable<Integer>> sends = IntStream.range(0, 5).<Callable<Integer>> mapToObj(i -> this::send).toList();
            int accepted = nodes.invokeAll(sends).stream().mapToInt(FanOutTest::result).sum();
            assertThat(accepted).isEqualTo(30);
        } finally {
            nodes.shutdownNow();
        }

        assertThat(ScriptedRelay.byRecipient()).hasSize(30).allSatisfy((recipient, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void everyMailCarriesTheWayToStopIt() {
        people.signIn("alice");
        fanOut.send(signal);

        Message mail = ScriptedRelay.received().get(0);
        String token = world.single("select unsubscribe_token from alert_preferences");
        assertThat(mail.header("List-Unsubscribe")).endsWith("/u/" + token + ">");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Message-ID")).isEqualTo(world.single("select message_id from deliveries"));
    }

    @ActivateRequestContext
    int send() {
        return fanOut.send(signal);
    }

    private static int result(java.util.concurrent.Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> statuses() {
        String all = world.single("select string_agg(status, ',' order by status) from deliveries");
        return all.lines().flatMap(line -> java.util.Arrays.stream(line.split(","))).collect(Collectors.toList());
    }
}
