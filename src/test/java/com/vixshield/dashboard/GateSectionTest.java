package com.vixshield.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.statistics.GateEffect;
import com.vixshield.testing.Stated;
import com.vixshield.trackrecord.statistics.EvidenceSegment;

class GateSectionTest {

    private static final List<Double> KEPT = List.of(1.0, 2.0);

    @Test
    void saysNothingWhileNothingIsGraded() {
        assertThat(GateSection.soFar(EvidenceSegment.LIVE, null)).isNull();
    }

    @Test
    void saysWhatTheRefusedCondorsWereWorth() {
        assertThat(Stated.by(words(EvidenceSegment.LIVE, List.of(-9.05)))).containsExactly("1", "\u22129.05", "\u22129.05",
                "+1.50", "6.35", "2", "30");
        assertThat(Stated.by(words(EvidenceSegment.LIVE, List.of()))).containsExactly("+1.50", "6.35", "2");
    }

    @Test
    void judgesFromThirtyRefusalsOn() {
        assertThat(words(EvidenceSegment.LIVE, alternating(29, -4))).endsWith("(n < 30, too early to say)");
        assertThat(words(EvidenceSegment.LIVE, alternating(30, -4))).endsWith("(it has saved)");
        assertThat(words(EvidenceSegment.LIVE, alternating(30, 4))).endsWith("(it has cost)");
        assertThat(words(EvidenceSegment.LIVE, alternating(30, 0))).endsWith("(not distinguishable from zero)");
    }

    @Test
    void namesResultsThatNobodyCouldHaveHad() {
        assertThat(words(EvidenceSegment.BACKFILLED, List.of(-9.05))).startsWith("Backfilled: 1 skipped");
    }

    private static List<Double> alternating(int n, double around) {
        return IntStream.range(0, n).mapToObj(i -> around + (i % 2 == 0 ? 2.5 : -2.5)).toList();
    }

    private static String words(EvidenceSegment segment, List<Double> skipped) {
        List<Double> all = Stream.concat(skipped.stream(), KEPT.stream()).collect(Collectors.toList());
        return GateSection.soFar(segment, GateEffect.of(all, result -> !KEPT.contains(result), result -> result));
    }
}
