package com.vixshield.broker.parsing;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Holds what the reader answered about a file.
 *
 * @param zone of the times in it
 * @param dateOrder of dates in numbers
 * @param thirdFridayRoot SPX or SPXW for options that expire on a third Friday
 */
public record FileAnswers(Optional<ZoneId> zone, Optional<DateOrder> dateOrder, Optional<String> thirdFridayRoot) {

    public static final FileAnswers NONE = new FileAnswers(Optional.empty(), Optional.empty(), Optional.empty());

    /** Which of two numbers is the day. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST
    }

    public FileAnswers in(ZoneId other) {
        return new FileAnswers(Optional.of(other), dateOrder, thirdFridayRoot);
    }

    public FileAnswers with(DateOrder other) {
        return new FileAnswers(zone, Optional.of(other), thirdFridayRoot);
    }

    public FileAnswers withThirdFriday(String root) {
        return new FileAnswers(zone, dateOrder, Optional.of(root));
    }

    /** @throws UnansweredException without one */
    public ZoneId requireZone() {
        return zone.orElseThrow(() -> new UnansweredException(FileQuestion.ZONE));
    }
}
