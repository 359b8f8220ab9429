package com.vixshield.account.signin.signup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whoever was told that a link is on its way gets it, whatever is away in between. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LinkRequestJobTest {

    @Inject
    LinkRequests requests;
    @Inject
    LinkRequestJob job;
    @Inject
    World world;

    @BeforeEach
    void nobody() {
        world.clear();
        EmbeddedServices.identityAnswers(false);
    }

    @AfterEach
    void again() {
        EmbeddedServices.identityAnswers(true);
    }

    @Test
    void aWishWaitsUntilTheLetterIsTakenAndGoesWithIt() {
        requests.add("vera@example.com", null);

        job.run();
        job.run();
        assertThat(world.single("select attempts || ' ' || (lease is null) || ' ' || (next_at > now()) from link_requests"))
                .as("not at once again").isEqualTo("1 true true");

        EmbeddedServices.identityAnswers(true);
        due();
        job.run();
        assertThat(world.number("select count(*) from link_requests")).isZero();
    }

    @Test
    void oneThatCannotBeServedHoldsUpNoOther() {
        requests.add("vera@example.com", "http://localhost/sign-in");
        requests.add("wanda@example.com", null);
        EmbeddedServices.identityAnswers(true);

        // who this stand-in for the service makes, it does not say
        job.run();

        assertThat(world.single("select string_agg(address, ' ') from link_requests")).isEqualTo("vera@example.com");
    }

    @Test
    void aNodeThatDiesGivesItsWishBackWhenTheLeaseIsOver() {
        requests.add("vera@example.com", null);
        assertThat(requests.claim()).isPresent();
        assertThat(requests.claim()).as("another node's").isEmpty();

        world.update("update link_requests set lease_until = now() - interval '1 second'");
        EmbeddedServices.identityAnswers(true);
        job.run();
        assertThat(world.number("select count(*) from link_requests")).isZero();
    }

    @Test
    void afterADayItIsGivenUp() {
        requests.add("vera@example.com", null);
        world.update("update link_requests set created_at = now() - interval '25 hours'");

        job.run();

        assertThat(world.number("select count(*) from link_requests")).isZero();
    }

    private void due() {
        world.update("update link_requests set next_at = now()");
    }
}
