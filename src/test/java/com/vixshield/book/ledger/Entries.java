package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BookEntry.Settled;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.plan.Layer;

/** Writes the entries of a book for tests of the ledger. */
public final class Entries {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);

    private final List<BookTrade> trades = new ArrayList<>();
    private final List<BookEntry> entries = new ArrayList<>();

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZoneId.of("America/New_York")).toInstant();
    }

    public static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    public static TradedInstrument spxw(LocalDate expiry, PutCall right, int strike) {
        return TradedInstrument.option("SPXW", expiry, right, BigDecimal.valueOf(strike));
    }

    /** Expiring the next day: 5900/5925 puts, 6075/6100 calls. */
    public static List<TradedInstrument> condor(LocalDate expiry) {
        return List.of(spxw(expiry, PutCall.PUT, 5900), spxw(expiry, PutCall.PUT, 5925), spxw(expiry, PutCall.CALL, 6075),
                spxw(expiry, PutCall.CALL, 6100));
    }

    public BookTrade condorTrade() {
        UUID id = new UUID(0, trades.size() + 1);
        return trade(BookTrade.condor(id, id, Optional.empty(), Instant.EPOCH));
    }

    public BookTrade hedgeTrade(Layer layer) {
        UUID id = new UUID(0, trades.size() + 1);
        return trade(BookTrade.hedge(id, id, layer, Instant.EPOCH));
    }

    public BookTrade trade(BookTrade trade) {
        trades.add(trade);
        return trade;
    }

    /** At 15:58, sold for 3.00 points net: legs at 0.50, 2.00, 2.00, 0.50. */
    public BookTrade sellCondors(LocalDate day, LocalDate expiry, int count, String feePerLeg) {
        BookTrade trade = condorTrade();
        List<TradedInstrument> legs = condor(expiry);
        int[] quantities = {count, -count, -count, count};
        String[] prices = {"0.50", "2.00", "2.00", "0.50"};
        for (int i = 0; i < legs.size(); i++) {
            fill(trade, at(day, "15:58"), legs.get(i), Effect.OPEN, quantities[i], prices[i], feePerLeg);
        }
        return trade;
    }

    public void settleCondors(BookTrade trade, LocalDate expiry, int count, String close) {
        int[] quantities = {-count, count, count, -count};
        List<TradedInstrument> legs = condor(expiry);
        for (int i = 0; i < legs.size(); i++) {
            settle(trade, at(expiry, "16:00"), legs.get(i), quantities[i], close);
        }
    }

    public long fill(BookTrade trade, Instant at, TradedInstrument instrument, Effect effect, int quantity, String price,
            String fee) {
        entries.add(new Fill(next(), at, Optional.empty(), trade.id(), instrument, effect, quantity, money(price), money(fee),
                Source.HAND, Optional.empty()));
        return entries.size();
    }

    public void settle(BookTrade trade, Instant at, TradedInstrument instrument, int quantity, String value) {
        entries.add(new Settled(next(), at, Optional.empty(), trade.id(), instrument, quantity,
                ListedContracts.settlementPrice(instrument, money(value)), money(value), Source.SETTLEMENT, Optional.empty()));
    }

    public void cash(Instant at, Movement movement, String amount) {
        entries.add(new CashMoved(next(), at, Optional.empty(), movement, money(amount), Source.HAND, Optional.empty()));
    }

    public void cancel(Instant at, long target) {
        entries.add(new Cancelled(next(), at, target));
    }

    public long next() {
        return entries.size() + 1;
    }

    public List<BookEntry> entries() {
        return entries;
    }

    public List<BookTrade> trades() {
        return trades;
    }

    public BookState state() {
        return BookLedger.of(trades, entries);
    }
}
