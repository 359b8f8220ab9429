package com.vixshield.evidence;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.vixshield.market.SessionCalendar;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Produces the history that all backtests of this installation share. */
@ApplicationScoped
class EvidenceBeans {

    @Produces
    @Singleton
    ImportedHistory imported(@DataSource("worker") AgroalDataSource database, SessionCalendar calendar, Clock clock) {
        return new ImportedHistory(database, calendar, clock);
    }
}
