package com.vixshield.book.hedge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.vixshield.book.BookMarks;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HeldContract;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.instrument.VixFuture;

/** Reads off a book what its hedge holds, as the rules of the hedge know it. A VX counts as ten VXM. */
public final class HeldHedge {

    private HeldHedge() {
    }

    /** @param market of the session on or before a day; empty where none is known */
    public static List<HeldContract> of(BookState state, Function<LocalDate, Optional<HedgeInputs>> market, HedgeInputs today) {
        List<HeldContract> held = new ArrayList<>();
        state.open().filter(trade -> !trade.trade().isCondor()).forEach(trade -> contract(trade).ifPresent(contract -> {
            OpenLeg leg = trade.open().get(0);
            int opened = trade.legs().get(0).quantity();
            int count = count(leg.instrument());
            held.add(new HeldContract(trade.trade().layer().orElseThrow(), contract, count * leg.quantity(),
                    count * (opened - leg.quantity()), leg.averagePrice().doubleValue(),
                    market.apply(BookLedger.day(trade.openedAt())).filter(found -> found.curve().isPresent()).orElse(today)));
        }));
        return held;
    }

    static Optional<HedgeContract> contract(TradeState trade) {
        return BookMarks.hedgeContract(trade.open().get(0).instrument());
    }

    /** Of the counted contract in one of these. */
    static int count(TradedInstrument instrument) {
        return instrument.symbol().equals("VX") ? VixFuture.PER_VX : 1;
    }
}
