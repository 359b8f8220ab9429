package com.vixshield.market.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.file.DataFile;
import com.vixshield.platform.jobs.BackgroundJob;

/**
 * Puts the dates that the agencies have published, as far as this version knows them, on the calendar of every
 * installation.
 */
@ApplicationScoped
public class PublishedSchedule implements BackgroundJob {

    private static final String FILE = "/market/published-events.csv";

    @Inject
    EventCalendar calendar;

    @Override
    public String name() {
        return "record-published-events";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        calendar.record(read().events());
    }

    static EventFile read() {
        try (InputStream in = PublishedSchedule.class.getResourceAsStream(FILE)) {
            return EventFile.read(DataFile.of("published-events.csv", in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
