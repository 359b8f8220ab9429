package com.vixshield.api;

import static io.restassured.RestAssured.given;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.token.TestTokens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.IdentityStub;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.Proves;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A token is no way in for somebody whom the identity service lets in no more. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
@WithTestResource(IdentityStub.class)
@AsAlice
class TokenHolderTest {

    @Inject
    People people;
    @Inject
    TestTokens tokens;
    @Inject
    World world;
    @Inject
    MovableClock clock;

    private static Duration ahead = Duration.ZERO;

    private String token;

    @BeforeEach
    void holder() {
        world.clear();
        world.forgetLimits();
        IdentityStub.clear();
        // what an earlier test has heard of alice is over
        later(Duration.ofHours(2));
        String alice = people.signIn("alice");
        token = people.inside("alice", alice, () -> tokens.make("read"));
        call().statusCode(200);
    }

    @AfterEach
    void asBefore() {
        IdentityStub.clear();
        clock.back();
    }

    @Test
    @Proves(42)
    void aLockedPersonsTokenIsDeadWithinAMinute() {
        IdentityStub.lock("subject-alice");
        later(Duration.ofSeconds(61));
        call().statusCode(401);
    }

    @Test
    @Proves(42)
    void aPersonsWhoIsGoneIsTooOnEveryNode() {
        IdentityStub.forget("subject-alice");
        later(Duration.ofSeconds(61));
        call().statusCode(401);
    }

    @Test
    void whileTheIdentityServiceIsAwayItsLastWordCountsForHalfAnHour() {
        IdentityStub.down(true);
        later(Duration.ofMinutes(29));
        call().statusCode(200);
        later(Duration.ofMinutes(2));
        call().statusCode(503).header("Retry-After", "30");

        IdentityStub.down(false);
        later(Duration.ofMinutes(1));
        call().statusCode(200);
    }

    private void later(Duration by) {
        ahead = ahead.plus(by);
        clock.goAhead(ahead);
    }

    private ValidatableResponse call() {
        return given().header("Authorization", "Bearer " + token).get("/api/v1/profile").then();
    }
}
