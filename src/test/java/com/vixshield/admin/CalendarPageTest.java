package com.vixshield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.vixshield.admin.CalendarPage.Reach;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.market.event.ScheduledEvents;
import com.vixshield.quant.history.EventKind;

class CalendarPageTest {

    private static final Instant NOW = Instant.parse("2026-12-10T22:00:00Z");
    private static final MarketEvent CPI = event(EventKind.CPI, "2026-12-10");
    private static final MarketEvent FOMC = event(EventKind.FOMC, "2027-12-08");

    /** On the evening of the last CPI that is known, the next session is the first of which nobody can say. */
    @Test
    void saysOfEachKindHowFarItIsKnown() {
        assertThat(page(published()).reach()).containsExactlyInAnyOrder(new Reach("FOMC decision", FOMC, false),
                new Reach("CPI", CPI, true), new Reach("PPI", null, true), new Reach("GDP", null, true),
                new Reach("Payrolls", null, true));
    }

    @Test
    void saysNothingOfACalendarThatGoesOnByRule() {
        assertThat(page(DemoSource.events(new SessionCalendar())).reach()).isEmpty();
    }

    private static CalendarPage page(ScheduledEvents events) {
        return CalendarPage.of(null, null, new SessionCalendar(), events, List.of(), NOW);
    }

    private static ScheduledEvents published() {
        return new ScheduledEvents() {

            @Override
            public List<MarketEvent> between(LocalDate first, LocalDate last) {
                return List.of();
            }

            @Override
            public Map<EventKind, MarketEvent> last() {
                return Map.of(EventKind.CPI, CPI, EventKind.FOMC, FOMC);
            }
        };
    }

    private static MarketEvent event(EventKind kind, String day) {
        return new MarketEvent(kind, LocalDate.parse(day), Optional.of(LocalTime.NOON), "test");
    }
}
