package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.DailyBar;

/** Finds the sessions that a history lacks: a walk goes from close to next close, so a hole would be one long session. */
final class WholeHistory {

    private WholeHistory() {
    }

    /** First session that is missing between two others. */
    static Optional<LocalDate> firstMissing(List<DailyBar> bars, SessionCalendar calendar) {
        for (int i = 1; i < bars.size(); i++) {
            LocalDate due = calendar.next(bars.get(i - 1).date());
            if (due.isBefore(bars.get(i).date())) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }

    /** Last one, so that everything after it is whole. */
    static Optional<LocalDate> lastMissing(List<DailyBar> bars, SessionCalendar calendar) {
        for (int i = bars.size() - 1; i > 0; i--) {
            LocalDate due = calendar.previous(bars.get(i).date());
            if (due.isAfter(bars.get(i - 1).date())) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }
}
