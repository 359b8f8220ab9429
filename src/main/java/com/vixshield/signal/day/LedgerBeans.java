package com.vixshield.signal.day;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.table.RawFiles;
import com.vixshield.platform.Ids;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.CodeVersion;
import com.vixshield.signal.SealConfig;
import com.vixshield.signal.SignalConfig;
import com.vixshield.signal.SignalDocument;
import com.vixshield.signal.ledger.LedgerCorrections;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.ledger.PublishedKeys;
import com.vixshield.signal.ledger.SealedLedger;
import com.vixshield.signal.seal.SealKey;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Produces the pipeline and the sealed ledger of this installation. Both belong to no account: the jobs' role writes them.
 */
@ApplicationScoped
class LedgerBeans {

    @Produces
    @Singleton
    SealKey key(SealConfig config) {
        return SealKey.of(config.key());
    }

    @Produces
    @Singleton
    SealedLedger ledger(@DataSource("worker") AgroalDataSource database, SealKey key, Clock clock) {
        return new SealedLedger(database, key, clock);
    }

    @Produces
    @Singleton
    LedgerQueries records(AgroalDataSource database) {
        return new LedgerQueries(database);
    }

    @Produces
    @Singleton
    PublishedKeys keys(AgroalDataSource database, SealKey key) {
        return new PublishedKeys(database, key);
    }

    @Produces
    @Singleton
    LedgerCorrections corrections(SealedLedger ledger) {
        return new LedgerCorrections(ledger);
    }

    @Produces
    @Singleton
    SessionComputation computation(MarketDataSource market, SignalDocument documents, RawFiles files, Clock clock,
            Rulebooks rulebooks) {
        return new SessionComputation(market, documents, files, clock, rulebooks, CodeVersion.current());
    }

    @Produces
    @Singleton
    DayPipeline pipeline(SessionComputation computation, SessionCalendar calendar, SealedLedger ledger, Clock clock, Ids ids,
            SignalConfig config) {
        return new DayPipeline(computation, calendar, ledger, clock, ids::next, config.catchUp());
    }
}
