package com.vixshield.quant.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.claim.RecordSession.Outcome;
import com.vixshield.quant.condor.Tier;

class RecordClaimsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final double[] NO_GAPS = {};

    private final Random random = new Random(14);

    /** Sessions whose condors end inside with this probability, forecast at 0.85, and whose closes stay inside the range so often. */
    private List<RecordSession> sessions(int number, double hits, double covered) {
        List<RecordSession> sessions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Map<String, Outcome> tiers = new HashMap<>();
            boolean between = random.nextDouble() < hits;
            for (Tier tier : Tier.all()) {
                tiers.put(tier.key(), new Outcome(0.85, between, between ? 12 : -60, i % 3 == 0));
            }
            sessions.add(new RecordSession(FIRST.plusDays(i), true, random.nextDouble() < covered ? 1 : 0, tiers));
        }
        return sessions;
    }

    private static ClaimResult of(List<ClaimResult> results, String id) {
        return results.stream().filter(result -> result.claim().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void withoutASessionEverythingIsTooEarly() {
        List<ClaimResult> results = RecordClaims.measure(List.of(), NO_GAPS);

        assertThat(results).hasSizeGreaterThan(10).allMatch(result -> result.n() == 0 && result.strict() == Verdict.TOO_EARLY);
    }

    @Test
    void below250SessionsNothingIsSaidHoweverClearItLooks() {
        List<ClaimResult> results = RecordClaims.measure(sessions(249, 0.85, 0.85), new double[]{0.01, 0.02});

        assertThat(results).filteredOn(result -> !result.claim().id().equals("C15"))
                .allMatch(result -> result.strict() == Verdict.TOO_EARLY);
        assertThat(of(results, "O02").n()).isEqualTo(249);
        assertThat(of(results, "O02").estimate().value()).isCloseTo(0.85, within(0.08));
    }

    @Test
    void oddsThatAreRightAreSupportedAndWrongOnesAreNot() {
        assertThat(of(RecordClaims.measure(sessions(1500, 0.85, 0.85), NO_GAPS), "O01").strict()).isEqualTo(Verdict.SUPPORTED);
        ClaimResult wrong = of(RecordClaims.measure(sessions(1500, 0.70, 0.85), NO_GAPS), "O01");
        assertThat(wrong.strict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(wrong.estimate().value()).isCloseTo(-0.15, within(0.03));
    }

    @Test
    void theWorstYearIsOneThatIsLongEnough() {
        List<RecordSession> sessions = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            LocalDate day = FIRST.plusDays(i);
            // 2025 holds nine times in ten, 2026 three in four, and the few days of the year before never
            double inside = day.getYear() == 2025 ? (i % 10 == 0 ? 0 : 1) : i % 4 == 0 ? 0 : 1;
            sessions.add(new RecordSession(day, i % 50 != 0, inside, Map.of()));
        }
        for (int i = 1; i < 20; i++) {
            sessions.add(0, new RecordSession(FIRST.minusDays(i), true, 0, Map.of()));
        }
        List<ClaimResult> results = RecordClaims.measure(sessions, NO_GAPS);

        assertThat(of(results, "O03").estimate().value()).isCloseTo(0.75, within(0.01));
        assertThat(of(results, "O03").strict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(of(results, "O04").estimate().value()).isCloseTo(0.98, within(0.005));
    }

    @Test
    void unknownRangesAreNotCounted() {
        List<RecordSession> sessions = new ArrayList<>(sessions(300, 0.85, 0.85));
        sessions.replaceAll(session -> session.session().getDayOfMonth() == 1
                ? new RecordSession(session.session(), true, Double.NaN, session.tiers())
                : session);

        ClaimResult covers = of(RecordClaims.measure(sessions, NO_GAPS), "O02");

        assertThat(covers.n()).isEqualTo(290);
        assertThat(covers.estimate().value()).isNotNaN();
    }

    @Test
    void fillsAreComparedOverSessions() {
        double[] gaps = random.doubles(80, 0.0, 0.06).toArray();
        ClaimResult near = of(RecordClaims.measure(List.of(), gaps), "O05");
        assertThat(near.strict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(near.n()).isEqualTo(80);
        double[] far = random.doubles(80, 0.2, 0.3).toArray();
        assertThat(of(RecordClaims.measure(List.of(), far), "O05").strict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(of(RecordClaims.measure(List.of(), new double[]{0.0}), "O05").strict()).isEqualTo(Verdict.TOO_EARLY);
    }

    @Test
    void aWinRateHasItsBreakEvenBesideIt() {
        ClaimResult wins = of(RecordClaims.measure(sessions(1000, 0.82, 0.85), NO_GAPS), "C06");

        assertThat(wins.beside()).isEqualTo("needed at average loss 0.833");
        assertThat(wins.strict()).isEqualTo(Verdict.NOT_ENOUGH);
    }
}
