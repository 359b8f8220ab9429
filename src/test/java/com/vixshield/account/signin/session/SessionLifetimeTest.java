package com.vixshield.account.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import com.vixshield.account.signin.token.SessionTokens;
import com.vixshield.account.signin.token.StoredTokens;
import com.vixshield.testing.Proves;

class SessionLifetimeTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    @Proves(40)
    void aSecondEntryWithoutAQuestionGetsNoNewHours() {
        Instant back = SIGNED_IN.plus(Duration.ofHours(11));
        String claims = "\"auth_time\":" + SIGNED_IN.getEpochSecond();

        assertThat(SessionLifetime.end(token(claims), back)).isEqualTo(SIGNED_IN.plus(Duration.ofHours(12)));
        assertThat(SessionLifetime.end(token(claims + ",\"groups\":[\"x\",\"operator\"]"), back))
                .as("over already").isEqualTo(SIGNED_IN.plus(Duration.ofHours(2)));
    }

    @Test
    void countsFromTheFirstRequestWhereTheProviderDoesNotSay() {
        assertThat(SessionLifetime.end(token("\"sub\":\"x\""), SIGNED_IN)).isEqualTo(SIGNED_IN.plus(Duration.ofHours(12)));
    }

    @Test
    void isOverAtTheMinuteAndNotBefore() {
        StoredTokens held = new StoredTokens(null, "", "", null, SIGNED_IN, SIGNED_IN, SIGNED_IN, SIGNED_IN.plusSeconds(3600));

        assertThat(held.isOver(SIGNED_IN.plusSeconds(1799))).isFalse();
        assertThat(held.isOver(SIGNED_IN.plusSeconds(1800))).isTrue();
    }

    private static SessionTokens token(String claims) {
        String body = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("{" + claims + "}").getBytes(StandardCharsets.UTF_8));
        return new SessionTokens("e30." + body + ".", null);
    }
}
