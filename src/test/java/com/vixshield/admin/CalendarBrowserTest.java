package com.vixshield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.SpecialDay;
import com.vixshield.market.session.Announcements;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;

/** The session calendar as an operator has it in front of them, with a closure, a short day and a mistake. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CalendarBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/operator/calendar")
    URL calendarPage;
    @Inject
    World world;
    @Inject
    Announcements announcements;
    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void clear() {
        world.empty("session_overrides");
        announcements.forget();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void isAccessibleInBothSchemesAndNeverScrollsSideways() {
        LocalDate closed = calendar.next(calendar.next(clock.instant().atZone(SessionCalendar.NEW_YORK).toLocalDate()));
        announcements.announce(closed, SpecialDay.closed("Day of mourning"), "operator");
        announcements.announce(calendar.next(closed), SpecialDay.closesAt(LocalTime.of(14, 30), "Storm"), "operator");
        CHROMIUM.expectComplaintsOf("422");
        try (Page page = CHROMIUM.page()) {
            Look.at(page, calendarPage.toString(), "calendar");

            page.fill("#day", "2020-01-02");
            page.fill("#reason", "A typing mistake");
            page.click("text=Announce it");

            assertThat(page.textContent("#day-error")).contains("is over");
            assertThat(page.inputValue("#reason")).isEqualTo("A typing mistake");
            Look.here(page, "calendar-refused");
        }
    }
}
