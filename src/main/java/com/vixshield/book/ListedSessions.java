package com.vixshield.book;

import java.time.LocalDate;
import java.time.YearMonth;

import com.vixshield.book.ledger.ListedContracts;
import com.vixshield.market.SessionCalendar;

/** Asks the calendar of sessions for what decides whether a contract was listed. */
public record ListedSessions(SessionCalendar calendar) implements ListedContracts.Sessions {

    @Override
    public boolean isSession(LocalDate day) {
        return calendar.isSession(day);
    }

    @Override
    public boolean listsSpxw(LocalDate expiry) {
        return calendar.listsSpxw(expiry);
    }

    @Override
    public LocalDate vixExpiry(YearMonth month) {
        return calendar.vixExpiry(month);
    }

    @Override
    public LocalDate monthlyExpiry(YearMonth month) {
        return calendar.monthlyExpiry(month);
    }
}
