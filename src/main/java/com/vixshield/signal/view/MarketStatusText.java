package com.vixshield.signal.view;

import static com.vixshield.web.format.TimeFormats.clock;
import static com.vixshield.web.format.TimeFormats.dayClock;

import java.time.Instant;
import java.time.LocalDate;

import com.vixshield.market.MarketStatus;
import com.vixshield.market.SessionCalendar;

/** Words whether the market is open, and when that changes; what makes a day different is named. */
public final class MarketStatusText {

    private MarketStatusText() {
    }

    public static String state(MarketStatus status) {
        String shortened = status.shortened().map(reason -> " (short session: " + reason + ")").orElse("");
        if (status.open()) {
            return "The market is open until " + clock(status.changes()) + shortened + ".";
        }
        return "The market is closed" + status.holiday().map(reason -> " today: " + reason).orElse("") + ". It opens "
                + dayClock(status.changes()) + ", until " + clock(status.closes()) + shortened + ".";
    }

    /** When the signal after the latest one is due. */
    public static String nextSignal(Instant now, SessionCalendar calendar) {
        LocalDate today = now.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        LocalDate session = calendar.next(calendar.lastPreviewed(now));
        return calendar.closedFor(today).map(reason -> "No session today: " + reason + ". ").orElse("")
                + "The next signal comes "
                + dayClock(calendar.preview(session))
                + calendar.shortenedFor(session).map(reason -> " (short session: " + reason + ")").orElse("") + ".";
    }
}
