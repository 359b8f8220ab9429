package com.vixshield.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.Contract;
import com.vixshield.testing.Seed;
import com.vixshield.ticket.PriceLadder.Rung;

class PriceLadderTest {

    private static final Instant SEALED = Instant.parse("2026-11-20T21:00:20Z");
    private static final Instant CLOSES = Instant.parse("2026-11-20T21:15:00Z");
    private static final BigDecimal NICKEL = new BigDecimal("0.05");

    private static PriceLadder ladder(String start, String limit, String end, BigDecimal tick) {
        return PriceLadder.of(new BigDecimal(start), new BigDecimal(limit), new BigDecimal(end), tick, SEALED, CLOSES);
    }

    private static List<String> prices(PriceLadder ladder) {
        return ladder.rungs().stream().map(rung -> rung.price().toPlainString()).toList();
    }

    @Test
    void goesFromTheMidOverTheLimitToWhereItIsTooLate() {
        PriceLadder ladder = ladder("2.60", "2.50", "2.40", NICKEL);
        assertThat(prices(ladder)).containsExactly("2.60", "2.55", "2.50", "2.45", "2.40");
        assertThat(ladder.rungs().get(2).limit()).isTrue();
        assertThat(ladder.rungs().get(4).last()).isTrue();
        assertThat(ladder.rungs().get(0).from()).isEqualTo(Instant.parse("2026-11-20T21:01:00Z"));
        assertThat(ladder.pace()).hasValue(Duration.ofMinutes(2));
    }

    @Test
    void aLongWayHasFewerSteps() {
        PriceLadder ladder = ladder("6.30", "5.90", "2.20", NICKEL);
        assertThat(ladder.rungs()).hasSizeLessThanOrEqualTo(9);
        assertThat(prices(ladder)).startsWith("6.30").endsWith("2.20").contains("5.90");
    }

    @Test
    void aDebitIsWorkedUpwards() {
        assertThat(prices(ladder("0.93", "0.95", "0.95", new BigDecimal("0.01")))).containsExactly("0.93", "0.94", "0.95");
    }

    @Test
    void onePriceIsALadderOfOne() {
        PriceLadder ladder = ladder("2.50", "2.50", "2.50", NICKEL);
        assertThat(prices(ladder)).containsExactly("2.50");
        assertThat(ladder.pace()).isEmpty();
        assertThat(ladder.at(CLOSES).price()).isEqualByComparingTo("2.50");
    }

    @Test
    void theOrderStandsWhereThePaceHasBroughtIt() {
        PriceLadder ladder = ladder("2.60", "2.50", "2.40", NICKEL);
        assertThat(ladder.at(SEALED).price()).isEqualByComparingTo("2.60");
        assertThat(ladder.at(Instant.parse("2026-11-20T21:05:10Z")).price()).isEqualByComparingTo("2.50");
        assertThat(ladder.at(CLOSES).price()).isEqualByComparingTo("2.40");
    }

    @Test
    void everyLadderFallsOnTheTickAndEndsBeforeTheDeadline() {
        Random random = Seed.random();
        for (int i = 0; i < 500; i++) {
            int end = 1 + random.nextInt(60);
            int limit = end + random.nextInt(30);
            int start = limit + random.nextInt(30);
            int late = random.nextInt(900);
            PriceLadder ladder = PriceLadder.of(ticks(start), ticks(limit), ticks(end), NICKEL, SEALED.plusSeconds(late),
                    CLOSES);
            List<Rung> rungs = ladder.rungs();
            assertThat(rungs.get(0).price()).isEqualByComparingTo(ticks(start));
            assertThat(rungs.get(rungs.size() - 1).price()).isEqualByComparingTo(ticks(end));
            assertThat(rungs.stream().filter(Rung::limit)).hasSize(1);
            assertThat(rungs.stream().filter(Rung::last)).hasSize(1);
            for (int j = 1; j < rungs.size(); j++) {
                assertThat(rungs.get(j).price()).isLessThan(rungs.get(j - 1).price());
                assertThat(rungs.get(j).from()).isAfterOrEqualTo(rungs.get(j - 1).from());
                assertThat(rungs.get(j).price().remainder(NICKEL)).isEqualByComparingTo("0");
            }
            if (late < 720) {
                assertThat(rungs.get(rungs.size() - 1).from()).isBefore(CLOSES);
            }
        }
    }

    private static BigDecimal ticks(int count) {
        return NICKEL.multiply(BigDecimal.valueOf(count));
    }

    @Test
    void pricesStandOnTheExchangesSteps() {
        assertThat(PriceIncrements.complex(Contract.SPX)).isEqualByComparingTo("0.05");
        assertThat(PriceIncrements.complex(Contract.XSP)).isEqualByComparingTo("0.01");
        assertThat(PriceIncrements.up(new BigDecimal("2.41"), NICKEL)).isEqualByComparingTo("2.45");
        assertThat(PriceIncrements.down(new BigDecimal("2.44"), NICKEL)).isEqualByComparingTo("2.40");
    }
}
