package com.vixshield.market.store;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.FeedLog;
import com.vixshield.market.live.MarketArchive;
import com.vixshield.market.store.feed.StoredFeedLog;
import com.vixshield.market.store.importing.ChainSampling;
import com.vixshield.market.store.importing.ImportArchive;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.table.RawFiles;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Produces the store of this installation. Market data belong to no account, so the worker role always writes them.
 */
@ApplicationScoped
class StoreBeans {

    @Produces
    @Singleton
    RawFiles rawFiles(@DataSource("worker") AgroalDataSource database, Clock clock) {
        return new RawFiles(database, clock);
    }

    @Produces
    @Singleton
    ImportService imports(@DataSource("worker") AgroalDataSource database, Clock clock, SessionCalendar calendar) {
        return new ImportService(database, clock, calendar);
    }

    /** Feeds of this installation outlast a restart. */
    @Produces
    @Singleton
    FeedLog feedLog(@DataSource("worker") AgroalDataSource database, ImportService imports, SessionCalendar calendar) {
        return new StoredFeedLog(database, imports, new ChainSampling(database, calendar));
    }

    @Produces
    @Singleton
    MarketArchive recordedMarket(@DataSource("worker") AgroalDataSource database, SessionCalendar calendar, Clock clock) {
        return new StoredMarket(database, calendar, clock);
    }

    @Produces
    @Singleton
    ImportArchive archive(@DataSource("worker") AgroalDataSource database) {
        return new ImportArchive(database);
    }
}
