package com.vixshield.market.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.Provenance;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.market.event.ScheduledEvents;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;

/**
 * Provides the demo market: the last three years of sessions whose preview hour has come by its clock; what a session
 * looked like does not depend on the clock. It offers the last three years of sessions whose preview hour has come by its
 * clock; what a session looked like does not depend on the clock.
 */
public final class DemoSource implements MarketDataSource {

    public static final long DEFAULT_SEED = 20_260_105;

    private static final DataLabel LABEL = new DataLabel(DataLabel.Kind.DEMO, "Demo data", Duration.ZERO);
    private static final int SESSIONS = 3 * 252;

    private final SessionCalendar calendar;
    private final Clock clock;
    private final long seed;
    private final DemoPath path;

    public DemoSource(SessionCalendar calendar, Clock clock) {
        this(calendar, clock, DEFAULT_SEED);
    }

    public DemoSource(SessionCalendar calendar, Clock clock, long seed) {
        this.calendar = calendar;
        this.clock = clock;
        this.seed = seed;
        this.path = new DemoPath(seed, calendar);
    }

    @Override
    public DataLabel label() {
        return LABEL;
    }

    /** What the demo market has on its calendar, for ever. */
    public static ScheduledEvents events(SessionCalendar calendar) {
        return new ScheduledEvents() {

            @Override
            public List<MarketEvent> between(LocalDate first, LocalDate last) {
                return events(first, last, calendar);
            }

            @Override
            public Map<EventKind, MarketEvent> last() {
                return Map.of();
            }

            @Override
            public boolean isEndless() {
                return true;
            }
        };
    }

    /** At the hours at which such announcements are usually made. */
    static List<MarketEvent> events(LocalDate first, LocalDate last, SessionCalendar calendar) {
        return DemoEvents.between(first, last, calendar).subMap(first, true, last, true).entrySet().stream()
                .flatMap(day -> day.getValue().stream().map(kind -> new MarketEvent(kind, day.getKey(),
                        Optional.of(kind == EventKind.FOMC ? DemoEvents.AFTERNOON : DemoEvents.MORNING), LABEL.source())))
                .toList();
    }

    @Override
    public List<LocalDate> sessions() {
        List<DemoDay> days = path.through(calendar.lastPreviewed(clock.instant()));
        return days.subList(Math.max(0, days.size() - SESSIONS), days.size()).stream().map(day -> day.spx().date()).toList();
    }

    @Override
    public ChainSnapshot chain(LocalDate session) {
        List<DemoDay> days = days(session);
        return DemoChain.of(days.get(days.size() - 1), seed, calendar);
    }

    @Override
    public MarketHistory history(LocalDate session) {
        return DemoHistory.of(days(session), seed, calendar);
    }

    @Override
    public MarketInputs inputs(LocalDate session) {
        LocalDate expiry = calendar.next(session);
        return new MarketInputs(new SignalInputs(chain(session), history(session), expiry, calendar.close(expiry)),
                new Provenance(LABEL, calendar.preview(session), List.of()));
    }

    private List<DemoDay> days(LocalDate session) {
        if (!calendar.isSession(session) || session.isBefore(DemoPath.FIRST_DAY)) {
            throw refuse(session, "not a session of the demo market");
        }
        if (session.isAfter(calendar.lastPreviewed(clock.instant()))) {
            throw refuse(session, "this session has not closed yet");
        }
        return path.through(session);
    }

    private static MarketDataException refuse(LocalDate session, String reason) {
        return new MarketDataException("demo " + session, 0, reason);
    }
}
