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
import com.vixshield.alert.DeliverySlots.Handover;
import com.vixshield.platform.Ids;
import com.vixshield.signal.Signal;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.ScriptedRelay.Message;
import com.vixshield.testing.World;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class FanOutTest {

    @Inject
    FanOut fanOut;
    @Inject
    DeliveryQueue deliveries;
    @Inject
    DeliverySlots slots;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    Ids ids;
    @Inject
    World world;

    private UUID signal;
    private UUID lease;

    @BeforeEach
    void publish() {
        world.clear();
        ScriptedRelay.clear();
        lease = ids.next();
        signal = specimens.publish(LocalDate.of(2026, 11, 20));
    }

    @Test
    void mailsEverySubscriberOnce() {
        people.signIn("alice");
        people.signIn("bob");

        assertThat(send()).isEqualTo(2);
        assertThat(send()).isZero();

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("alice@example.com", "bob@example.com")
                .allSatisfy((recipient, times) -> assertThat(times).isEqualTo(1));
        assertThat(statuses()).containsExactly("accepted", "accepted");
    }

    @Test
    void mailsWhoeverJoinsBeforeTheDeadlineAndNobodyAfterIt() {
        people.signIn("alice");
        send();
        people.signIn("bob");
        send();
        world.update("update alert_runs set deadline_at = now() - interval '1 minute'");
        people.signIn("carol");

        send();

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("alice@example.com", "bob@example.com");
    }

    @Test
    void mailsALiveTradeOnlyWhileItCanBeEntered() {
        people.signIn("alice");
        world.update("alter table signals disable trigger signals_append_only");
        world.update("update signals set origin = 'delayed', session = date '2024-05-15'");
        world.update("alter table signals enable trigger signals_append_only");

        assertThat(send()).isZero();
        assertThat(world.number("select count(*) from alert_runs")).isZero();
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

        assertThat(send()).isZero();
        assertThat(world.number("select count(*) from deliveries")).isZero();
    }

    @Test
    void doesNotMailWhoUnsubscribesAfterTheAudienceWasFrozen() {
        people.signIn("alice");
        fanOut.prepare(published());
        world.update("update alert_preferences set email_signals = false");

        assertThat(fanOut.drain()).isZero();
        assertThat(statuses()).containsExactly("suppressed");
    }

    @Test
    void triesAgainLaterWhenTheRelayIsBusyAndGivesUpWhenItRefuses() {
        people.signIn("busy");
        people.signIn("nobody");

        assertThat(send()).isZero();

        assertThat(world.single("select status || ' ' || last_error from deliveries where address = 'busy@example.com'"))
                .startsWith("retry 451");
        assertThat(world.single("select status || ' ' || last_error from deliveries where address = 'nobody@example.com'"))
                .startsWith("failed 550");
    }

    @Test
    void sendsAMessageInDoubtAgainOnlyAfterAPauseAndUnderTheSameId() {
        people.signIn("silent");
        send();
        assertThat(statuses()).containsExactly("unknown");
        assertThat(fanOut.drain()).isZero();
        assertThat(ScriptedRelay.received()).hasSize(1);

        world.update("update deliveries set next_at = now() - interval '1 second', address = 'found@example.com'");

        assertThat(fanOut.drain()).isEqualTo(1);
        assertThat(ScriptedRelay.received().stream().map(message -> message.header("Message-ID")).distinct()).hasSize(1);
    }

    @Test
    void anotherNodeFinishesWhatADeadOneHadTaken() {
        List<Delivery> taken = takenBy(lease, "alice", "bob", "carol");
        assertThat(slots.move(lease, taken.get(0))).isEqualTo(Handover.GRANTED);
        assertThat(slots.move(lease, taken.get(1))).isEqualTo(Handover.GRANTED);
        world.update("update delivery_slots set until_at = now() - interval '1 second'");

        assertThat(fanOut.drain()).as("the one that was never handed to the relay").isEqualTo(1);
        assertThat(status(taken.get(0))).as("the relay had taken it before the next was handed over").isEqualTo("accepted");
        assertThat(status(taken.get(1))).isEqualTo("unknown");
        assertThat(status(taken.get(2))).isEqualTo("accepted");
        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys(taken.get(2).address());
    }

    @Test
    void whoWasTakenForDeadMayNeitherSendNorWrite() {
        List<Delivery> taken = takenBy(lease, "alice", "bob");
        slots.move(lease, taken.get(0));
        world.update("update delivery_slots set until_at = now() - interval '1 second'");
        deliveries.reclaim();

        assertThat(slots.move(lease, taken.get(1))).isEqualTo(Handover.LOST);
        assertThat(deliveries.claim(lease, 2)).isEmpty();
        deliveries.accepted(lease, List.of(1, 2), List.of(0.0, 0.0));
        deliveries.finish(lease, taken.get(1), "failed", "too late", java.time.Duration.ZERO);
        deliveries.putBack(lease, "too late", java.time.Duration.ZERO);
        assertThat(statuses()).containsExactlyInAnyOrder("unknown", "ready");
    }

    @Test
    void everythingThatWasClaimedIsInDoubtAfterTheDatabaseHasCrashed() {
        List<Delivery> taken = takenBy(lease, "alice", "bob");
        slots.move(lease, taken.get(0));
        world.update("truncate delivery_slots");
        deliveries.reclaim();
        assertThat(statuses()).as("the lease still runs").containsExactly("sending", "sending");

        world.update("update deliveries set lease_until = now() - interval '1 second'");
        deliveries.reclaim();

        assertThat(statuses()).containsExactly("unknown", "unknown");
    }

    @Test
    void aBatchSlowerThanItsLeaseLosesNobodyOnALoneNode() {
        Delivery slow = takenBy(lease, "alice").get(0);
        world.update("update delivery_slots set until_at = now() - interval '1 second'");
        world.update("update deliveries set lease_until = now() - interval '1 second'");

        assertThat(slots.move(lease, slow)).as("nobody else has taken it").isEqualTo(Handover.GRANTED);
        deliveries.reclaim();
        assertThat(statuses()).containsExactly("sending");
    }

    @Test
    void stopsAtTheDeadlineInTheMiddleOfABatch() {
        Delivery late = takenBy(lease, "alice").get(0);
        world.update("update alert_runs set deadline_at = now() - interval '1 second'");

        assertThat(slots.move(lease, late)).isEqualTo(Handover.LATE);
    }

    @Test
    void whatBreaksBeforeTheEndOfTheMessageIsNotInDoubtAndItsCauseIsKept() {
        people.signIn("hangup");
        people.signIn("alice");

        assertThat(send()).as("on a new line").isEqualTo(1);

        assertThat(world.single("select status || ' ' || last_error from deliveries where address = 'hangup@example.com'"))
                .startsWith("retry ").contains("the relay hung up before the message had ended");
    }

    @Test
    void noMessageIsToBlameForARelayThatLetsNobodyIn() {
        people.signIn("alice");
        people.signIn("bob");
        ScriptedRelay.greeting("554 5.7.1 go away");

        assertThat(send()).isZero();

        assertThat(world.number("select count(*) from deliveries where status = 'retry' and attempts = 0 and "
                + "last_error like 'no line to the relay 127.0.0.1:%554 5.7.1 go away%'")).isEqualTo(2);
        ScriptedRelay.greeting("220 relay");
        world.update("update deliveries set next_at = now()");
        assertThat(fanOut.drain()).isEqualTo(2);
    }

    @Test
    void aSenderThatTheRelayDoesNotTakeCostsNoRecipientTheirMail() {
        people.signIn("alice");
        ScriptedRelay.sender("553 5.7.1 not your address");

        assertThat(send()).isZero();

        assertThat(world.single("select status || ' ' || last_error from deliveries"))
                .isEqualTo("retry the relay does not take the sender: 553 5.7.1 not your address");
    }

    @Test
    void equalNumbersAreWrittenOnceAndEachReaderGetsTheirOwnLinks() throws Exception {
        IntStream.range(0, 40).forEach(i -> people.signIn("reader" + i));
        assertThat(send()).isEqualTo(40);

        assertThat(ScriptedRelay.lines()).as("lines to the relay").isGreaterThan(1);
        assertThat(ScriptedRelay.byRecipient()).hasSize(40).allSatisfy((recipient, times) -> assertThat(times).isEqualTo(1));
        for (Message message : ScriptedRelay.received()) {
            String token = world.single("""
                    select unsubscribe_token from alert_preferences p join people on people.id = p.person_id where email = ?""",
                    message.recipient());
            String handle = world.single("""
                    select handle from accounts a join people on people.id = a.person_id where email = ?""",
                    message.recipient());
            assertThat(message.header("List-Unsubscribe")).endsWith("/u/" + token + ">");
            String text = message.text().replace("=\n", "");
            assertThat(text).contains("/u/" + token, "/a/" + handle + "/alerts").doesNotContain("\uE001", "=EE=80");
            assertThat(message.text().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(200));
        }
    }

    @Test
    void oneBrokenRecipientKeepsNobodyWaiting() {
        people.signIn("alice");
        people.signIn("bob");
        world.update("""
                insert into risk_profiles (account_id, equity, tier, at_risk, published_card, max_contracts, kelly_dial,
                    volatility_target, hedge_cap, accrual, weighting, instruments, merge_small_layers, fee_per_leg, product,
                    updated_at)
                select m.account_id, 250000, 'delta_steward', 0.02, false, 10, 0.25, true, 0.015, 0.1, 'LOYALTY', 'CARD', false,
                    1.3, 'SPX', now()
                from members m join people p on p.id = m.person_id where p.name = 'alice'""");
        world.update("alter table risk_profiles drop constraint risk_profiles_weighting_check");
        world.update("update risk_profiles set weighting = 'UNHEARD'");
        try {
            assertThat(send()).isEqualTo(1);
            assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("bob@example.com");
            assertThat(world.single("select status from deliveries where address = 'alice@example.com'")).isEqualTo("retry");
        } finally {
            world.update("delete from risk_profiles");
            world.update("""
                    alter table risk_profiles add constraint risk_profiles_weighting_check
                    check (weighting in ('LOYALTY', 'MOTION'))""");
        }
    }

    @Test
    void givesUpOnAMessageThatStaysInDoubt() {
        people.signIn("silent");
        send();
        world.update("update deliveries set next_at = now(), attempts = 5");

        fanOut.drain();

        assertThat(statuses()).containsExactly("failed");
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
        send();

        Message mail = ScriptedRelay.received().get(0);
        String token = world.single("select unsubscribe_token from alert_preferences");
        assertThat(mail.header("List-Unsubscribe")).endsWith("/u/" + token + ">");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Message-ID")).isEqualTo(world.single("select message_id from deliveries"));
    }

    @ActivateRequestContext
    int send() {
        return fanOut.send(published());
    }

    private List<Delivery> takenBy(UUID sender, String... readers) {
        List.of(readers).forEach(people::signIn);
        fanOut.prepare(published());
        slots.open(sender);
        List<Delivery> taken = deliveries.claim(sender, 0);
        assertThat(taken).extracting(Delivery::place).containsExactlyElementsOf(IntStream.rangeClosed(1, readers.length).boxed()
                .toList());
        return taken;
    }

    private String status(Delivery delivery) {
        return world.single("select status from deliveries where message_id = ?", delivery.messageId());
    }

    private Signal published() {
        return QuarkusTransaction.requiringNew().call(() -> Signal.findById(signal));
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
