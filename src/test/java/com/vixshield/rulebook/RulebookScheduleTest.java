package com.vixshield.rulebook;

import static com.vixshield.rulebook.RulebookRole.ENDED;
import static com.vixshield.rulebook.RulebookRole.IN_FORCE;
import static com.vixshield.rulebook.RulebookRole.SHADOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class RulebookScheduleTest {

    @Test
    void theFirstVersionIsInForceUntilAnotherIs() {
        RulebookSchedule nothing = schedule();
        assertThat(nothing.inForce(day(1))).isEqualTo("1.0");
        assertThat(nothing.inForceSince(day(1))).isEmpty();
        assertThat(nothing.shadows(day(1))).isEmpty();

        RulebookSchedule promoted = schedule(decision("1.1", IN_FORCE, 10));
        assertThat(promoted.inForce(day(9))).isEqualTo("1.0");
        assertThat(promoted.inForce(day(10))).isEqualTo("1.1");
        assertThat(promoted.inForceSince(day(20))).contains(day(10));
    }

    @Test
    void aShadowRunsFromItsFirstSessionUntilItsLastOrItsEndOrItsPromotion() {
        assertThat(shadows(schedule(decision("1.1", SHADOW, 5)))).containsExactly(5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(shadows(schedule(new RulebookDecision("1.1", SHADOW, day(5), Optional.of(day(7)), "")))).containsExactly(5,
                6, 7);
        assertThat(shadows(schedule(decision("1.1", SHADOW, 5), decision("1.1", ENDED, 8)))).containsExactly(5, 6, 7);
        assertThat(shadows(schedule(decision("1.1", SHADOW, 5), decision("1.1", IN_FORCE, 9)))).containsExactly(5, 6, 7, 8);
    }

    @Test
    void theVersionBeforeCanGoOnInShadowAndComeBack() {
        RulebookSchedule schedule = schedule(decision("1.1", SHADOW, 2), decision("1.1", IN_FORCE, 5),
                decision("1.0", SHADOW, 5), decision("1.0", IN_FORCE, 9));
        assertThat(schedule.shadows(day(4))).containsExactly("1.1");
        assertThat(schedule.shadows(day(5))).containsExactly("1.0");
        assertThat(schedule.inForce(day(9))).isEqualTo("1.0");
        assertThat(schedule.shadows(day(9))).as("1.1 has left its place, and nothing says that it goes on").isEmpty();
        assertThat(schedule.role("1.1", day(9))).isEqualTo(ENDED);
        assertThat(schedule.role("1.1", day(5))).isEqualTo(IN_FORCE);
        assertThat(schedule.role("1.1", day(2))).isEqualTo(SHADOW);
    }

    @Test
    void ofTwoDecisionsAboutOneSessionTheLaterCounts() {
        RulebookSchedule schedule = schedule(decision("1.1", IN_FORCE, 10), decision("1.0", IN_FORCE, 10));
        assertThat(schedule.inForce(day(10))).isEqualTo("1.0");
        assertThat(schedule.after(day(1))).extracting(RulebookDecision::version).containsExactly("1.0");
        assertThat(schedule.after(day(10))).isEmpty();

        RulebookSchedule again = schedule(decision("1.1", IN_FORCE, 10), decision("1.0", IN_FORCE, 10),
                decision("1.1", IN_FORCE, 10), decision("1.2", SHADOW, 4));
        assertThat(again.inForce(day(10))).isEqualTo("1.1");
        assertThat(again.after(day(1))).extracting(RulebookDecision::version).containsExactly("1.2", "1.1");
    }

    private static List<Integer> shadows(RulebookSchedule schedule) {
        return java.util.stream.IntStream.rangeClosed(1, 12).filter(day -> schedule.shadows(day(day)).contains("1.1")).boxed()
                .toList();
    }

    private static RulebookSchedule schedule(RulebookDecision... decisions) {
        return new RulebookSchedule("1.0", List.of(decisions));
    }

    private static RulebookDecision decision(String version, RulebookRole role, int from) {
        return new RulebookDecision(version, role, day(from), Optional.empty(), "");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2027, 3, day);
    }
}
