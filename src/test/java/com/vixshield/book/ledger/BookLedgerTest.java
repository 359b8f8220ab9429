package com.vixshield.book.ledger;

import static com.vixshield.book.ledger.Entries.MONDAY;
import static com.vixshield.book.ledger.Entries.TUESDAY;
import static com.vixshield.book.ledger.Entries.at;
import static com.vixshield.book.ledger.Entries.condor;
import static com.vixshield.book.ledger.Entries.money;
import static com.vixshield.book.ledger.Entries.spxw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.ImpossibleEntryException.Fault;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.plan.Layer;

/** What the entries of a book come to, and what cannot have happened. */
class BookLedgerTest {

    private static final LocalDate VIX_EXPIRY = LocalDate.of(2026, 12, 16);
    private static final TradedInstrument CALL = TradedInstrument.option("VIX", VIX_EXPIRY, PutCall.CALL, money("22"));

    private final Entries book = new Entries();

    @Test
    void aCondorIsOneTrade() {
        book.cash(at(MONDAY, "09:30"), Movement.DEPOSIT, "50000");
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 2, "2.60");
        book.settleCondors(trade, TUESDAY, 2, "6000");

        BookState state = book.state();
        TradeState sold = state.trade(trade.id()).orElseThrow();

        assertThat(state.trades()).hasSize(1);
        assertThat(sold.isWon()).isTrue();
        assertThat(sold.size()).isEqualTo(2);
        assertThat(sold.credit()).isEqualByComparingTo("600.00");
        assertThat(sold.net()).isEqualByComparingTo("589.60");
        assertThat(state.cash()).isEqualByComparingTo("50589.60");
    }

    @Test
    void aLostSideDoesNotCountBesideAWonOne() {
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 1, "1.30");
        book.settleCondors(trade, TUESDAY, 1, "5910");

        TradeState lost = book.state().trade(trade.id()).orElseThrow();

        assertThat(lost.isWon()).isFalse();
        assertThat(lost.net()).isEqualByComparingTo("-1205.20");
    }

    @Test
    void settlementIsAnEntryThatClosesTheTrade() {
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 1, "1.30");

        assertThat(book.state().trade(trade.id()).orElseThrow().isOpen()).isTrue();

        book.settleCondors(trade, TUESDAY, 1, "6000");
        TradeState settled = book.state().trade(trade.id()).orElseThrow();

        assertThat(settled.isOpen()).isFalse();
        assertThat(settled.settled()).isTrue();
        assertThat(settled.closedAt()).contains(at(TUESDAY, "16:00"));
    }

    @Test
    void anExpiryAtZeroCostsNothing() {
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 1, "1.30");
        var before = book.state().trade(trade.id()).orElseThrow().fees();
        book.settleCondors(trade, TUESDAY, 1, "6000");

        TradeState settled = book.state().trade(trade.id()).orElseThrow();

        assertThat(settled.fees()).isEqualByComparingTo(before);
        assertThat(book.entries().stream().filter(BookEntry.Settled.class::isInstance).map(BookEntry.Settled.class::cast))
                .allSatisfy(entry -> assertThat(entry.amount()).isZero());
    }

    @Test
    void whatIsCancelledNeverHappenedAndStaysInTheBook() {
        book.cash(at(MONDAY, "09:30"), Movement.DEPOSIT, "50000");
        book.cash(at(MONDAY, "09:31"), Movement.DEPOSIT, "7000");
        book.cancel(at(MONDAY, "10:00"), 2);

        assertThat(book.state().cash()).isEqualByComparingTo("50000");
        assertThat(book.state().lastSequence()).isEqualTo(3);
    }

    @Test
    void anEntryIsCancelledOnce() {
        book.cash(at(MONDAY, "09:30"), Movement.DEPOSIT, "50000");
        book.cancel(at(MONDAY, "10:00"), 1);
        book.cancel(at(MONDAY, "10:01"), 1);

        refused(Fault.NOTHING_TO_CORRECT);
    }

    @Test
    void averageCostLeavesWithWhatIsClosed() {
        BookTrade trade = book.hedgeTrade(Layer.FRONT);
        book.fill(trade, at(MONDAY, "15:00"), CALL, Effect.OPEN, 2, "1.00", "1.30");
        book.fill(trade, at(MONDAY, "15:10"), CALL, Effect.OPEN, 1, "1.30", "0.65");
        book.fill(trade, at(TUESDAY, "15:00"), CALL, Effect.CLOSE, -1, "2.00", "0.65");

        TradeState held = book.state().trade(trade.id()).orElseThrow();

        assertThat(held.open()).hasSize(1);
        assertThat(held.open().get(0).quantity()).isEqualTo(2);
        assertThat(held.open().get(0).averagePrice()).isEqualByComparingTo("1.10");
        assertThat(held.realised()).isEqualByComparingTo("90.00");
        assertThat(held.open().get(0).unrealised(money("1.50"))).isEqualByComparingTo("80.00");
    }

    @Test
    void aFutureIsMarginedAndItsGainBecomesCashWhenItIsClosed() {
        BookTrade trade = book.hedgeTrade(Layer.MID);
        TradedInstrument future = TradedInstrument.future("VXM", VIX_EXPIRY);
        book.fill(trade, at(MONDAY, "15:00"), future, Effect.OPEN, 3, "20.00", "3.00");

        assertThat(book.state().cash()).isEqualByComparingTo("-3.00");
        assertThat(book.state().equity(of -> Optional.of(money("21.00")))).isEqualByComparingTo("297.00");

        book.fill(trade, at(TUESDAY, "15:00"), future, Effect.CLOSE, -3, "19.50", "3.00");

        assertThat(book.state().cash()).isEqualByComparingTo("-156.00");
        assertThat(book.state().trade(trade.id()).orElseThrow().credit()).isZero();
    }

    @Test
    void condorsAndHedgeHaveLedgersOfTheirOwn() {
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 1, "1.30");
        book.settleCondors(trade, TUESDAY, 1, "6000");
        BookTrade hedge = book.hedgeTrade(Layer.FRONT);
        book.fill(hedge, at(MONDAY, "15:00"), CALL, Effect.OPEN, 1, "1.00", "0.65");
        book.fill(hedge, at(TUESDAY, "15:00"), CALL, Effect.CLOSE, -1, "0.40", "0.65");

        BookState.DayResult all = book.state().all();

        assertThat(all.condorNet()).isEqualByComparingTo("294.80");
        assertThat(all.hedgeNet()).isEqualByComparingTo("-61.30");
        assertThat(book.state().between(TUESDAY, TUESDAY).hedgeNet()).isEqualByComparingTo("-60.65");
    }

    @Test
    void twoFillsThatLookTheSameAreTwo() {
        BookTrade trade = book.hedgeTrade(Layer.FRONT);
        book.fill(trade, at(MONDAY, "15:00"), CALL, Effect.OPEN, 1, "1.00", "0.65");
        book.fill(trade, at(MONDAY, "15:00"), CALL, Effect.OPEN, 1, "1.00", "0.65");

        assertThat(book.state().trade(trade.id()).orElseThrow().open().get(0).quantity()).isEqualTo(2);
    }

    @Test
    void aNakedShortIsRefused() {
        BookTrade trade = book.condorTrade();
        book.fill(trade, at(MONDAY, "15:58"), spxw(TUESDAY, PutCall.PUT, 5925), Effect.OPEN, -1, "2.00", "1.30");

        refused(Fault.NAKED_SHORT);
    }

    @Test
    void aSpreadMayBePutTogetherWithinADayAndNotOvernight() {
        BookTrade trade = book.condorTrade();
        book.fill(trade, at(MONDAY, "10:00"), spxw(TUESDAY, PutCall.PUT, 5925), Effect.OPEN, -1, "2.00", "1.30");
        book.fill(trade, at(MONDAY, "11:00"), spxw(TUESDAY, PutCall.PUT, 5900), Effect.OPEN, 1, "0.50", "1.30");

        assertThat(book.state().open()).hasSize(1);

        Entries late = new Entries();
        BookTrade overnight = late.condorTrade();
        late.fill(overnight, at(MONDAY, "10:00"), spxw(TUESDAY, PutCall.PUT, 5925), Effect.OPEN, -1, "2.00", "1.30");
        late.fill(overnight, at(TUESDAY, "11:00"), spxw(TUESDAY, PutCall.PUT, 5900), Effect.OPEN, 1, "0.50", "1.30");

        assertThatExceptionOfType(ImpossibleEntryException.class).isThrownBy(late::state)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.NAKED_SHORT));
    }

    @Test
    void coverThatExpiresFirstIsNone() {
        BookTrade trade = book.condorTrade();
        LocalDate wednesday = TUESDAY.plusDays(1);
        book.fill(trade, at(MONDAY, "15:58"), spxw(wednesday, PutCall.PUT, 5925), Effect.OPEN, -1, "2.00", "1.30");
        book.fill(trade, at(MONDAY, "15:58"), spxw(TUESDAY, PutCall.PUT, 5900), Effect.OPEN, 1, "0.50", "1.30");

        refused(Fault.NAKED_SHORT);
    }

    @Test
    void moreClosedThanOpenIsRefused() {
        BookTrade trade = book.hedgeTrade(Layer.FRONT);
        book.fill(trade, at(MONDAY, "15:00"), CALL, Effect.OPEN, 1, "1.00", "0.65");
        book.fill(trade, at(TUESDAY, "15:00"), CALL, Effect.CLOSE, -2, "0.40", "0.65");

        refused(Fault.MORE_CLOSED_THAN_OPEN);
    }

    @Test
    void nothingTradesAfterItsExpiryNorSettlesBefore() {
        BookTrade trade = book.hedgeTrade(Layer.FRONT);
        book.fill(trade, at(VIX_EXPIRY.plusDays(1), "15:00"), CALL, Effect.OPEN, 1, "1.00", "0.65");
        refused(Fault.AFTER_EXPIRY);

        Entries early = new Entries();
        BookTrade sold = early.sellCondors(MONDAY, TUESDAY, 1, "1.30");
        early.settle(sold, at(MONDAY, "16:00"), condor(TUESDAY).get(0), -1, "6000");
        assertThatExceptionOfType(ImpossibleEntryException.class).isThrownBy(early::state)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.NOT_SETTLED_THERE));
    }

    @Test
    void aTradeHoldsWhatBelongsToIt() {
        BookTrade trade = book.condorTrade();
        book.fill(trade, at(MONDAY, "15:00"), CALL, Effect.OPEN, 1, "1.00", "0.65");

        refused(Fault.WRONG_TRADE);
    }

    @Test
    void anOpenCondorOwesAtMostItsWiderSide() {
        BookTrade trade = book.sellCondors(MONDAY, TUESDAY, 2, "1.30");

        assertThat(book.state().trade(trade.id()).orElseThrow().mostOwed()).hasValueSatisfying(
                most -> assertThat(most).isEqualByComparingTo("5000"));
    }

    private void refused(Fault fault) {
        assertThatExceptionOfType(ImpossibleEntryException.class).isThrownBy(book::state)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
