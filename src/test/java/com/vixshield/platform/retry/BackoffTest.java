package com.vixshield.platform.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToTheLongest() {
        Backoff backoff = Backoff.doubling(Duration.ofSeconds(5), Duration.ofMinutes(1));

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(backoff::after).map(Duration::toSeconds))
                .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
    }

    @Test
    void growsByItsFactor() {
        Backoff backoff = new Backoff(Duration.ofMinutes(1), 3, Duration.ofDays(2));

        assertThat(IntStream.rangeClosed(1, 4).mapToObj(backoff::after).map(Duration::toMinutes))
                .containsExactly(1L, 3L, 9L, 27L);
    }

    @Test
    void anyNumberOfFailuresHasAPause() {
        assertThat(Backoff.doubling(Duration.ofSeconds(30), Duration.ofHours(1)).after(Integer.MAX_VALUE)).hasHours(1);
        assertThat(new Backoff(Duration.ofSeconds(30), 1, Duration.ofHours(1)).after(Integer.MAX_VALUE)).hasSeconds(30);
    }

    @Test
    void refusesWhatIsNoBackOff() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, 2, second)).hasMessageContaining("not a back-off");
        assertThatThrownBy(() -> new Backoff(second, 0, second)).hasMessageContaining("not a back-off");
        assertThatThrownBy(() -> new Backoff(second, 2, Duration.ofMillis(1))).hasMessageContaining("not a back-off");
        assertThatThrownBy(() -> Backoff.doubling(second, second).after(0)).hasMessageContaining("no failure");
    }
}
