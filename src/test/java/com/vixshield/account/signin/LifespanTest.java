package com.vixshield.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import com.vixshield.testing.Proves;

class LifespanTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    @Proves(40)
    void aSecondEntryWithoutAQuestionGetsNoNewHours() {
        Instant back = SIGNED_IN.plus(Duration.ofHours(11));
        String claims = "\"auth_time\":" + SIGNED_IN.getEpochSecond();

        assertThat(Lifespan.end(token(claims), back)).isEqualTo(SIGNED_IN.plus(Duration.ofHours(12)));
        assertThat(Lifespan.end(token(claims + ",\"groups\":[\"x\",\"operator\"]"), back))
                .as("over already").isEqualTo(SIGNED_IN.plus(Duration.ofHours(2)));
    }

    @Test
    void countsFromTheFirstRequestWhereTheProviderDoesNotSay() {
        assertThat(Lifespan.end(token("\"sub\":\"x\""), SIGNED_IN)).isEqualTo(SIGNED_IN.plus(Duration.ofHours(12)));
    }

    @Test
    void isOverAtTheMinuteAndNotBefore() {
        HeldTokens held = new HeldTokens(null, "", "", null, SIGNED_IN, SIGNED_IN, SIGNED_IN, SIGNED_IN.plusSeconds(3600));

        assertThat(held.isOver(SIGNED_IN.plusSeconds(1799))).isFalse();
        assertThat(held.isOver(SIGNED_IN.plusSeconds(1800))).isTrue();
    }

    private static Tokens token(String claims) {
        String body = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("{" + claims + "}").getBytes(StandardCharsets.UTF_8));
        return new Tokens("e30." + body + ".", null);
    }
}
