package com.vixshield.rulebook;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.SessionCalendar;

/** Finds where the versions stand today, by the exchange's date. */
@ApplicationScoped
class RulebookStandings {

    @Inject
    Rulebooks rulebooks;
    @Inject
    RulebookDecisions decisions;
    @Inject
    VersionResults results;
    @Inject
    Clock clock;

    RulebookStanding today() {
        LocalDate today = clock.instant().atZone(SessionCalendar.NEW_YORK).toLocalDate();
        RulebookSchedule schedule = decisions.schedule();
        return new RulebookStanding(schedule.inForce(today), schedule.inForceSince(today).orElse(null),
                schedule.shadows(today).stream().filter(rulebooks::isPublished).map(this::shadow).toList(),
                schedule.after(today));
    }

    private RulebookStanding.Shadow shadow(String version) {
        return new RulebookStanding.Shadow(version, rulebooks.version(version).title(), results.sessionsInShadow(version));
    }
}
