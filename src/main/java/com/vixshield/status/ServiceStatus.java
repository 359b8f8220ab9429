package com.vixshield.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.operator.BillingAlarms;
import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.platform.mail.OutboxState;
import com.vixshield.signal.day.DaySchedule;
import com.vixshield.signal.day.SessionRows;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.ledger.LedgerQueries.Decision;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.web.format.TimeFormats;

import io.agroal.api.AgroalDataSource;

/** Asks each part of the service how it is. */
@ApplicationScoped
class ServiceStatus {

    private static final int SESSIONS = 90;
    private static final Duration SLOW = Duration.ofMinutes(5);

    @Inject
    AgroalDataSource database;
    @Inject
    MarketDataSource market;
    @Inject
    Feeds feeds;
    @Inject
    SessionCalendar calendar;
    @Inject
    SessionRows sessions;
    @Inject
    OutboxState outbox;
    @Inject
    BillingAlarms payments;
    @Inject
    Incidents incidents;
    @Inject
    Clock clock;

    StatusPage now() {
        Instant now = clock.instant();
        List<Decision> decisions = new LedgerQueries(database).decisions(market.label().source(), SESSIONS);
        return new StatusPage(now, List.of(quotes(now), signal(decisions, now), mail(now), billing()),
                decisions.stream().map(this::day).toList(), incidents.recent());
    }

    Instant at() {
        return clock.instant();
    }

    private StatusLine quotes(Instant now) {
        DataLabel.Kind kind = market.label().kind();
        if (kind == DataLabel.Kind.DEMO || kind == DataLabel.Kind.RECORDED) {
            return new StatusLine("Market data", "pass", kind == DataLabel.Kind.DEMO ? "Simulated" : "Recorded",
                    "This installation shows no live market.");
        }
        Optional<String> trouble = market.trouble();
        if (trouble.isPresent()) {
            return new StatusLine("Market data", "loss", "Trouble", trouble.get());
        }
        List<FeedState> asked = feeds.states().stream().filter(feed -> feed.lastAttempt() != null).toList();
        long bad = asked.stream().filter(feed -> feed.lastError() != null).count();
        String newest = asked.stream().map(FeedState::lastGood).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .map(at -> " Last good answer " + TimeFormats.spoken(Duration.between(at, now)) + " ago.").orElse("");
        return new StatusLine("Market data", bad == 0 ? "gain" : "hold", bad == 0 ? "Good" : "Partly",
                (asked.size() - bad) + " of " + asked.size() + " feeds answered when last asked." + newest);
    }

    private StatusLine signal(List<Decision> decisions, Instant now) {
        LocalDate today = now.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        if (!calendar.isSession(today)) {
            return new StatusLine("Today’s signal", "pass", "No session", "The exchange is closed today. Next session: "
                    + TimeFormats.day(calendar.next(today)) + ".");
        }
        Optional<Decision> done = decisions.stream().filter(decision -> decision.session().equals(today)).findFirst();
        if (done.isPresent()) {
            StatusDay day = day(done.get());
            return new StatusLine("Today’s signal", day.kind(), day.word(), day.detail());
        }
        DaySchedule schedule = DaySchedule.of(calendar, today);
        String preview = sessions.preview(market.label().source()).filter(shown -> shown.session().equals(today))
                .map(shown -> "Preview computed " + TimeFormats.clock(shown.computedAt()) + ". ").orElse("");
        if (now.isBefore(schedule.sealBy())) {
            return new StatusLine("Today’s signal", "pass", "Not due",
                    preview + "It is sealed by " + TimeFormats.clock(schedule.sealBy()) + ".");
        }
        return new StatusLine("Today’s signal", "loss", "Overdue",
                preview + "It was due by " + TimeFormats.clock(schedule.sealBy()) + ".");
    }

    private StatusLine mail(Instant now) {
        OutboxState.Waiting waiting = outbox.waiting();
        if (waiting.letters() == 0) {
            return new StatusLine("Email", "gain", "Good", "Nothing waits to be sent.");
        }
        Duration oldest = Duration.between(waiting.oldest().orElse(now), now);
        boolean slow = oldest.compareTo(SLOW) > 0;
        return new StatusLine("Email", slow ? "hold" : "gain", slow ? "Slow" : "Good",
                waiting.letters() + " waiting, the oldest for " + TimeFormats.spoken(oldest) + ".");
    }

    private StatusLine billing() {
        long alarms = payments.count();
        return alarms == 0
                ? new StatusLine("Payments", "gain", "Good",
                        "Every message of the payment service has been dealt with in time.")
                : new StatusLine("Payments", "hold", "Slow", alarms + " messages of the payment service need an operator.");
    }

    private StatusDay day(Decision decision) {
        if (decision.kind() == RecordKind.MISSED) {
            return new StatusDay(decision.session(), "loss", "Missed", decision.reason());
        }
        String at = "Sealed " + TimeFormats.dayClock(decision.recordedAt()) + ".";
        return switch (decision.timeliness()) {
            case ON_TIME -> new StatusDay(decision.session(), "gain", "On time", at);
            case LATE -> new StatusDay(decision.session(), "hold", "Late", at);
            case BACKFILLED -> new StatusDay(decision.session(), "pass", "Backfilled",
                    at + " The outcome could be known by then: it never counts as live.");
        };
    }
}
