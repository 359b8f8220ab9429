package com.vixshield.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.MarketHistory;

/** Provides market data. All methods throw {@link MarketDataException} when what they need is missing or malformed. */
public interface MarketDataSource {

    DataLabel label();

    /** Sessions with an SPX chain, ascending. */
    List<LocalDate> sessions();

    /** The SPX and SPXW quotes of a session; the latest snapshot where the source has several. */
    ChainSnapshot chain(LocalDate session);

    /** Daily data up to that session at least. */
    MarketHistory history(LocalDate session);

    /** The index at the close of that session, once it is known. */
    default Optional<ObservedClose> close(LocalDate session) {
        return history(session).spx().stream().filter(bar -> bar.date().equals(session)).findFirst()
                .map(bar -> new ObservedClose(bar.close(), null));
    }

    /** What a session's signal is computed from, and the files it was read from. */
    MarketInputs inputs(LocalDate session);

    /** What readers must know of data that are older than they should be, in a sentence or two; empty when all is well. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
