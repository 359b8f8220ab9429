package com.vixshield.book.results;

import static com.vixshield.book.ledger.Entries.MONDAY;
import static com.vixshield.book.ledger.Entries.TUESDAY;
import static com.vixshield.book.ledger.Entries.at;
import static com.vixshield.book.ledger.Entries.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.Entries;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.plan.Layer;

/** What the results page says of a book. */
class BookResultsTest {

    private final Entries book = new Entries();

    @Test
    void winsAreCountedByTradeBesideTheBreakEven() {
        won();
        lost();

        BookResults.Wins wins = BookResults.of(book.state()).wins().orElseThrow();

        assertThat(wins.rate().n()).isEqualTo(2);
        assertThat(wins.rate().wins()).isEqualTo(1);
        assertThat(wins.averageWin()).isEqualByComparingTo("294.80");
        assertThat(wins.averageLoss()).isEqualByComparingTo("1205.20");
        assertThat(wins.rate().neededAverage().orElseThrow()).isCloseTo(1205.20 / 1500, within(1e-9));
    }

    @Test
    void theFallIsMeasuredFromThePeakOfResultsAndMoney() {
        book.cash(at(MONDAY, "09:30"), Movement.DEPOSIT, "10000");
        won();
        lost();

        BookResults.Fall fall = BookResults.of(book.state()).deepest();

        assertThat(fall.dollars()).isPositive();
        assertThat(fall.share().orElseThrow()).isLessThan(0.13);
    }

    @Test
    void theHedgeStandsBesideTheCondors() {
        won();
        BookTrade hedge = book.hedgeTrade(Layer.FRONT);
        TradedInstrument call = TradedInstrument.option("VIX", LocalDate.of(2026, 12, 16), PutCall.CALL, money("22"));
        book.fill(hedge, at(MONDAY, "15:00"), call, Effect.OPEN, 1, "1.00", "0.00");
        book.fill(hedge, at(TUESDAY, "15:00"), call, Effect.CLOSE, -1, "0.50", "0.00");

        BookResults.Day last = BookResults.of(book.state()).curve().get(1);

        assertThat(last.condors()).isEqualByComparingTo("294.80");
        assertThat(last.whole()).isEqualByComparingTo("244.80");
    }

    @Test
    void section1256SplitsToTheCentAndLeavesSharesOut() {
        won();
        BookTrade shares = book.hedgeTrade(Layer.FRONT);
        book.fill(shares, at(MONDAY, "10:00"), TradedInstrument.fund("VIXY"), Effect.OPEN, 10, "12.34", "0.00");
        book.fill(shares, at(TUESDAY, "10:00"), TradedInstrument.fund("VIXY"), Effect.CLOSE, -10, "12.00", "0.00");

        BookResults.TaxYear year = BookResults.of(book.state()).years().get(0);

        assertThat(year.section1256()).isEqualByComparingTo("294.80");
        assertThat(year.longTerm()).isEqualByComparingTo("176.88");
        assertThat(year.longTerm().add(year.shortTerm())).isEqualByComparingTo(year.section1256());
        assertThat(year.funds()).isEqualByComparingTo("-3.40");
    }

    @Test
    void fillsStandBesideThePublishedCredit() {
        UUID id = new UUID(9, 9);
        BookTrade trade = book.trade(BookTrade.condor(id, id, Optional.of(new BookTrade.Plan(UUID.randomUUID(), MONDAY,
                "delta_steward", 2, money("3.20"), money("0.8"))), at(MONDAY, "15:58")));
        var legs = Entries.condor(TUESDAY);
        int[] quantities = {1, -1, -1, 1};
        String[] prices = {"0.50", "2.00", "2.00", "0.50"};
        for (int i = 0; i < 4; i++) {
            book.fill(trade, at(MONDAY, "15:58"), legs.get(i), Effect.OPEN, quantities[i], prices[i], "1.30");
        }

        BookResults.FillGap gap = BookResults.of(book.state()).fills().get(0);

        assertThat(gap.obtained()).isEqualByComparingTo("3.00");
        assertThat(gap.difference()).isEqualByComparingTo("-0.20");
        assertThat(gap.publishedContracts()).isEqualTo(2);
    }

    @Test
    void theReturnCountsEveryDepositOnItsDayAndSpyGetsTheSame() {
        LocalDate first = LocalDate.of(2025, 1, 2);
        book.cash(at(first, "12:00"), Movement.DEPOSIT, "10000");
        book.cash(at(LocalDate.of(2025, 7, 1), "12:00"), Movement.DEPOSIT, "5000");
        TreeMap<LocalDate, Double> spy = new TreeMap<>();
        spy.put(first, 500.0);
        spy.put(LocalDate.of(2025, 7, 1), 550.0);
        spy.put(LocalDate.of(2026, 1, 2), 600.0);

        AccountReturn account = AccountReturn.of(book.state(), money("16000"), LocalDate.of(2026, 1, 2), spy, true)
                .orElseThrow();

        assertThat(account.rate().orElseThrow()).isBetween(0.07, 0.09);
        assertThat(account.benchmark().orElseThrow().value()).isCloseTo(20 * 600 + 5000 / 550.0 * 600, within(1e-6));
    }

    @Test
    void withoutPricesThereIsNoBenchmark() {
        book.cash(at(MONDAY, "12:00"), Movement.DEPOSIT, "10000");

        AccountReturn account = AccountReturn.of(book.state(), money("10000"), TUESDAY, new TreeMap<>(), false).orElseThrow();

        assertThat(account.benchmark()).isEmpty();
        assertThat(account.rate()).isEmpty();
    }

    private void won() {
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 1, "1.30");
        book.settleCondors(trade, TUESDAY, 1, "6000");
    }

    private void lost() {
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 1, "1.30");
        book.settleCondors(trade, TUESDAY, 1, "5910");
    }
}
