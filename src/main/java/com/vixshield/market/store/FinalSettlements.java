package com.vixshield.market.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds the special opening quotation that monthly VIX options and futures settled at, where an archive was imported. */
@ApplicationScoped
public class FinalSettlements {

    private static final String NEWEST = """
            select final_settlement from vx_expiries where expiry = ? and final_settlement is not null
            order by revision desc limit 1""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    /** VIX points. */
    public OptionalDouble of(LocalDate expiry) {
        Optional<Double> found = Statements.with(database, "the final settlements cannot be read",
                connection -> Statements.first(connection, NEWEST, row -> row.getDouble(1), expiry));
        return found.isPresent() ? OptionalDouble.of(found.get()) : OptionalDouble.empty();
    }
}
