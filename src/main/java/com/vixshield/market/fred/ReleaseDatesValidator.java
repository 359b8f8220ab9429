package com.vixshield.market.fred;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.ContentValidator;
import com.vixshield.market.feed.FeedContent;
import com.vixshield.market.feed.ImplausibleException;

/** Checks that a list of release dates can be the one that FRED has now. */
final class ReleaseDatesValidator implements ContentValidator<FredReleaseDates> {

    /** GDP is announced every month too, in its three estimates; a long shutdown has moved a release by 54 days. */
    private static final int OLDEST_DAYS = 100;
    private static final int FURTHEST_YEARS = 3;

    private final FredRelease wanted;

    ReleaseDatesValidator(FredRelease wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<String> judge(FeedContent<FredReleaseDates> content, Optional<FeedContent<FredReleaseDates>> before,
            Instant now) {
        FredReleaseDates dates = content.data();
        LocalDate today = now.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        if (dates.release() != wanted) {
            throw new ImplausibleException("dates of " + dates.release() + ", not of " + wanted);
        }
        if (dates.days().isEmpty() || !dates.refused().isEmpty()) {
            throw new ImplausibleException(dates.refused().size() + " unreadable dates");
        }
        LocalDate last = dates.days().last();
        if (last.isBefore(today.minusDays(OLDEST_DAYS)) || last.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new ImplausibleException("the last date is " + last);
        }
        long gone = before.map(earlier -> earlier.data().days().headSet(today).stream()
                .filter(day -> !dates.days().contains(day)).count()).orElse(0L);
        if (gone > 1) {
            throw new ImplausibleException(gone + " past dates are gone");
        }
        return last.isAfter(today) ? List.of() : List.of("no date is known after " + last);
    }
}
