package com.vixshield.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.billing.FreeDayJob;
import com.vixshield.signal.Signal;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** From a delivery that broke the promise to the free day that is owed for it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@ActivateRequestContext
class MissedDeliveriesTest {

    @Inject
    FreeDayJob sweep;
    @Inject
    FanOut fanOut;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    @BeforeEach
    void oneDelivery() {
        world.clear();
        UUID signal = specimens.publish(LocalDate.of(2026, 11, 20));
        people.signIn("alice");
        fanOut.prepare(QuarkusTransaction.requiringNew().call(() -> Signal.findById(signal)));
    }

    @Test
    void whatWasAcceptedLateIsOwedOnce() {
        becomes("status = 'accepted', accepted_at = created_at + interval '16 minutes'");

        sweep.run();
        sweep.run();

        assertThat(owed()).isEqualTo("the alert of 20 November 2026 was late");
        assertThat(world.number("select count(*) from billing_free_days")).isEqualTo(1);
    }

    @Test
    void soIsWhatNeverWentOut() {
        for (String fate : List.of("status = 'expired'", "status = 'failed', last_error = '451 busy'",
                "status = 'failed', last_error = null")) {
            world.update("delete from billing_free_days");
            world.update("delete from access_grants where kind = 'free_day'");
            becomes(fate);

            sweep.run();

            assertThat(owed()).as(fate).contains("20 November 2026");
        }
    }

    @Test
    void nothingIsOwedForWhatCameInTimeOrWasRefusedOrIsLongAgo() {
        for (String fate : List.of("status = 'accepted', accepted_at = created_at + interval '14 minutes'",
                "status = 'failed', last_error = '550 no such mailbox'", "status = 'retry'",
                "status = 'expired', created_at = now() - interval '8 days'")) {
            becomes(fate);

            sweep.run();

            assertThat(world.number("select count(*) from billing_free_days")).as(fate).isZero();
        }
    }

    private void becomes(String fate) {
        world.update("update deliveries set accepted_at = null, status = 'ready'");
        assertThat(world.update("update deliveries set " + fate)).isEqualTo(1);
    }

    private String owed() {
        return world.single("select reason from billing_free_days");
    }
}
