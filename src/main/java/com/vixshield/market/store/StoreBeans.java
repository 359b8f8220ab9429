package com.vixshield.market.store;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.vixshield.market.SessionCalendar;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** The store of this installation. Market data belong to no account, so the worker role writes them, whoever asks. */
@ApplicationScoped
class StoreBeans {

    @Produces
    @Singleton
    RawFiles rawFiles(@DataSource("worker") AgroalDataSource database, Clock clock) {
        return new RawFiles(database, clock);
    }

    @Produces
    @Singleton
    Imports imports(@DataSource("worker") AgroalDataSource database, Clock clock, SessionCalendar calendar) {
        return new Imports(database, clock, calendar);
    }
}
