package com.vixshield.platform.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.vixshield.platform.retry.CircuitBreaker.State;
import com.vixshield.testing.FakeClock;

class CircuitBreakerTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final FakeClock clock = new FakeClock(NOW);
    private final CircuitBreaker breaker = new CircuitBreaker(clock, 3, PAUSE);

    @Test
    void opensAfterFailuresInARowOnly() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);

        fail(1);

        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.openUntil()).isEqualTo(NOW.plus(PAUSE));
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void exactlyOneProbePassesAfterThePause() {
        fail(3);
        clock.advance(PAUSE);

        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void aProbeDecidesForAll() {
        fail(3);
        clock.advance(PAUSE);
        assertThat(breaker.permits()).isTrue();
        breaker.failed();
        assertThat(breaker.state()).as("one failure is enough").isEqualTo(State.OPEN);
        assertThat(breaker.permits()).isFalse();

        clock.advance(PAUSE);
        assertThat(breaker.permits()).isTrue();
        breaker.succeeded();
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void aPermissionGivenBackIsGivenAgain() {
        fail(3);
        clock.advance(PAUSE);
        assertThat(breaker.permits()).isTrue();

        breaker.release();

        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void staysOpenForAsLongAsTheServiceAsks() {
        breaker.openFor(Duration.ofHours(1));

        clock.advance(Duration.ofMinutes(59));
        assertThat(breaker.permits()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.permits()).isTrue();
            breaker.failed();
        }
    }
}
