package com.vixshield.platform.jobs;

import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Tells when a job last came to its end, on whichever node. */
@ApplicationScoped
public class JobHistory {

    private static final String SUCCESS = "select last_success from scheduled_tasks where task_name = ?";

    private final DataSource database;

    @Inject
    JobHistory(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database) {
        this((DataSource) database);
    }

    public JobHistory(DataSource database) {
        this.database = database;
    }

    /** @param job the name of its sweep */
    public Optional<Instant> lastSuccess(String job) {
        return Statements.with(database, "the history of the jobs could not be read",
                connection -> Statements.first(connection, SUCCESS, row -> Statements.instant(row, "last_success"), job))
                .flatMap(when -> when);
    }
}
