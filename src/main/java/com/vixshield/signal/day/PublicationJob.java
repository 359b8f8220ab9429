package com.vixshield.signal.day;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;

/** Runs what the day's schedule asks for: previews, seals, publications, settlements. */
@ApplicationScoped
public class PublicationJob implements BackgroundJob {

    @Inject
    DayPipeline pipeline;

    @Override
    public String name() {
        return "publish-signals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        try {
            pipeline.pass();
        } catch (SQLException e) {
            throw new IllegalStateException("the day's steps stay due: " + e.getMessage(), e);
        }
    }
}
