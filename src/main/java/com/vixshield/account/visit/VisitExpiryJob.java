package com.vixshield.account.visit;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;

/** Records the end of visits that have expired; they have reached nothing since. */
@ApplicationScoped
public class VisitExpiryJob implements BackgroundJob {

    @Inject
    VisitQueries queries;
    @Inject
    VisitService visits;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "support-visits";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        queries.due(clock.instant()).forEach(visit -> visits.close(visit.account(), visit.id(), VisitService.TIME));
    }
}
