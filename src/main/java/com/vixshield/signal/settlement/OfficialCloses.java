package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds the official closes that sealed signals were graded on. */
@ApplicationScoped
public class OfficialCloses {

    private static final String CLOSE = "select close from settlements where source = ? and session = ?";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    /** Index points; empty where no signal was graded on that session. */
    public Optional<BigDecimal> of(String source, LocalDate session) {
        return Statements.with(database, "the settlements cannot be read",
                connection -> Statements.first(connection, CLOSE, row -> row.getBigDecimal(1), source, session));
    }
}
