package com.vixshield.book.results;

import static com.vixshield.book.ledger.Entries.MONDAY;
import static com.vixshield.book.ledger.Entries.TUESDAY;
import static com.vixshield.book.ledger.Entries.at;
import static com.vixshield.book.ledger.Entries.condor;
import static com.vixshield.book.ledger.Entries.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.Entries;
import com.vixshield.book.results.RecordGap.Graded;

/** What lies between the record's result and a book's. */
class RecordGapTest {

    /** 2.90 points expected, nothing owed, 5.20 of fees. */
    private static final Graded WON = new Graded(money("290.00"), money("0.00"), money("5.20"));

    private final Entries book = new Entries();

    @Test
    void splitsASettledCondorIntoSizeEntryAndFees() {
        BookTrade trade = sell(3, 2, "4.50");
        book.settleCondors(trade, TUESDAY, 3, "6000");

        RecordGap gap = gaps(WON).get(0);

        assertThat(gap.record()).as("two published").isEqualByComparingTo("569.60");
        assertThat(gap.size()).as("one more").isEqualByComparingTo("284.80");
        assertThat(gap.entry()).as("0.10 better, three times").isEqualByComparingTo("30.00");
        assertThat(gap.fees()).as("six dollars a condor").isEqualByComparingTo("-2.40");
        assertThat(gap.exit()).isZero();
        assertThat(gap.unexplained()).isZero();
        assertThat(gap.own()).isEqualByComparingTo("882.00");
    }

    @Test
    void callsAnEarlyCloseATimeOfExit() {
        BookTrade trade = sell(1, 1, "1.30");
        String[] prices = {"0.05", "0.60", "0.60", "0.05"};
        int[] quantities = {-1, 1, 1, -1};
        for (int i = 0; i < prices.length; i++) {
            book.fill(trade, at(TUESDAY, "11:00"), condor(TUESDAY).get(i), Effect.CLOSE, quantities[i], prices[i], "1.30");
        }

        RecordGap gap = gaps(WON).get(0);

        assertThat(gap.exit()).as("1.10 paid for what expired worthless").isEqualByComparingTo("-110.00");
        assertThat(gap.fees()).as("four more legs").isEqualByComparingTo("-5.20");
        assertThat(gap.unexplained()).isZero();
    }

    @Test
    void leavesAnotherSettlementUnexplained() {
        BookTrade trade = sell(1, 1, "1.30");
        book.settleCondors(trade, TUESDAY, 1, "5920");

        assertThat(gaps(WON).get(0).unexplained()).as("5 points owed that the record does not know")
                .isEqualByComparingTo("-500.00");
    }

    @Test
    void knowsNothingOfTradesThatAreOpenUngradedOrOnesOwn() {
        sell(1, 1, "1.30");
        book.settleCondors(book.sellCondors(MONDAY, TUESDAY, 1, "1.30"), TUESDAY, 1, "6000");
        assertThat(gaps(WON)).isEmpty();
        book.settleCondors(sell(1, 1, "1.30"), TUESDAY, 1, "6000");
        assertThat(RecordGap.of(book.state(), plan -> Optional.empty())).isEmpty();
        assertThat(gaps(WON)).hasSize(1);
    }

    @Test
    void addsUpToTheCentWhateverHappened() {
        Random random = new Random(20_261_201);
        for (int i = 0; i < 60; i++) {
            BookTrade trade = sell(1 + random.nextInt(4), 1 + random.nextInt(4), "1." + (10 + random.nextInt(80)));
            int count = book.state().trade(trade.id()).orElseThrow().size();
            book.settleCondors(trade, TUESDAY, count, String.valueOf(5850 + random.nextInt(300)));
        }
        List<RecordGap> gaps = gaps(new Graded(money("287.33"), money("131.07"), money("5.21")));
        gaps.forEach(RecordGapTest::requireSum);
        requireSum(RecordGap.total(gaps).orElseThrow());
        assertThat(gaps).hasSize(60);
    }

    private static void requireSum(RecordGap gap) {
        assertThat(Stream.of(gap.record(), gap.size(), gap.entry(), gap.fees(), gap.exit(), gap.unexplained())
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(gap.own());
    }

    private List<RecordGap> gaps(Graded graded) {
        return RecordGap.of(book.state(), plan -> Optional.of(graded));
    }

    /** Sold for 3.00 points. */
    private BookTrade sell(int count, int published, String fee) {
        UUID id = new UUID(1, book.trades().size() + 1);
        BookTrade trade = book
                .trade(BookTrade.condor(id, id, Optional.of(new BookTrade.Plan(new UUID(2, 1), MONDAY, "delta_steward",
                        published, money("2.90"), money("0.9"))), Instant.EPOCH));
        int[] quantities = {count, -count, -count, count};
        String[] prices = {"0.50", "2.00", "2.00", "0.50"};
        for (int i = 0; i < prices.length; i++) {
            book.fill(trade, at(MONDAY, "15:58"), condor(TUESDAY).get(i), Effect.OPEN, quantities[i], prices[i], fee);
        }
        return trade;
    }
}
