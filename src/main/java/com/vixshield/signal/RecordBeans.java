package com.vixshield.signal;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.RawFiles;
import com.vixshield.platform.Ids;
import com.vixshield.signal.record.Corrections;
import com.vixshield.signal.record.PublishedKeys;
import com.vixshield.signal.record.RecordBook;
import com.vixshield.signal.record.Records;
import com.vixshield.signal.seal.SealKey;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** The pipeline and the record of this installation. Both belong to no account: the jobs' role writes them. */
@ApplicationScoped
class RecordBeans {

    @Produces
    @Singleton
    SealKey key(SealConfig config) {
        return SealKey.of(config.key());
    }

    @Produces
    @Singleton
    RecordBook book(@DataSource("worker") AgroalDataSource database, SealKey key, Clock clock) {
        return new RecordBook(database, key, clock);
    }

    @Produces
    @Singleton
    Records records(AgroalDataSource database) {
        return new Records(database);
    }

    @Produces
    @Singleton
    PublishedKeys keys(AgroalDataSource database, SealKey key) {
        return new PublishedKeys(database, key);
    }

    @Produces
    @Singleton
    Corrections corrections(RecordBook book) {
        return new Corrections(book);
    }

    @Produces
    @Singleton
    DayPipeline pipeline(MarketDataSource market, SessionCalendar calendar, RecordBook book, SignalDocument documents,
            RawFiles files, Clock clock, Ids ids, SignalConfig config) {
        return new DayPipeline(market, calendar, book,
                new SessionComputation(market, documents, files, clock, CodeVersion.current()), documents, clock, ids::next,
                config.catchUp());
    }
}
