package com.vixshield.market.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.vixshield.market.ObservedClose;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.MarketHistory;

/**
 * Provides what was recorded earlier: the chains of past sessions, and history that reaches further back than providers
 * give.
 */
public interface MarketArchive {

    /** @param files that the chain was read from */
    record Chain(ChainSnapshot chain, List<FileReport> files) {
    }

    /** Sessions with an SPX chain, ascending. */
    List<LocalDate> sessions();

    /** The latest of that session. */
    Optional<Chain> chain(LocalDate session);

    /** The chain of XSP of that session that is nearest to a moment. */
    default Optional<Chain> xsp(LocalDate session, Instant moment) {
        return Optional.empty();
    }

    MarketHistory history();

    /** Of the S&P 500, with the moment at which it was recorded. */
    Optional<ObservedClose> close(LocalDate session);

    /** For an installation that records nothing. */
    MarketArchive NOTHING = new MarketArchive() {

        @Override
        public List<LocalDate> sessions() {
            return List.of();
        }

        @Override
        public Optional<Chain> chain(LocalDate session) {
            return Optional.empty();
        }

        @Override
        public Optional<ObservedClose> close(LocalDate session) {
            return Optional.empty();
        }

        @Override
        public MarketHistory history() {
            return new MarketHistory(List.of(), List.of(), Map.of(), new TreeMap<>(), new TreeMap<>());
        }
    };
}
