package com.vixshield.broker.interactivebrokers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vixshield.broker.parsing.ContractText;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileAnswers.DateOrder;
import com.vixshield.broker.parsing.FileQuestion;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.UnansweredException;

/**
 * Reads the dates of a Flex query, whose format its owner chose. Which of two numbers is the day is settled over the whole
 * file, or asked. Times without a zone are New York's, unless the reader says otherwise.
 */
final class FlexDates {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Map<String, ZoneId> SUFFIXES = Map.of("EDT", ZoneOffset.ofHours(-4), "EST", ZoneOffset.ofHours(-5),
            "UTC",
            ZoneOffset.UTC, "GMT", ZoneOffset.UTC);
    private static final Pattern MOMENT = Pattern.compile(
            "(.+?)[;, T]+([0-9]{2}):?([0-9]{2}):?([0-9]{2})(?: +([A-Z]{2,5}))?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})");
    private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2}|[0-9]{4})");
    private static final Pattern NAMED = Pattern.compile("([0-9]{1,2})-([A-Za-z]{3})-([0-9]{2})");

    private final Optional<DateOrder> order;
    private final ZoneId zone;

    private FlexDates(Optional<DateOrder> order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    /**
     * @param all every date of the file
     * @throws FileRefusedException when some have the day first and some the month
     */
    static FlexDates of(Stream<String> all, FileAnswers answers) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String text : (Iterable<String>) all::iterator) {
            Matcher found = SLASHES.matcher(text.split("[;, T]")[0]);
            if (found.matches()) {
                dayFirst |= Integer.parseInt(found.group(1)) > 12;
                monthFirst |= Integer.parseInt(found.group(2)) > 12;
            }
        }
        if (dayFirst && monthFirst) {
            throw new FileRefusedException("Some dates have the day first and some the month. Export the query with yyyyMMdd.");
        }
        Optional<DateOrder> settled = dayFirst
                ? Optional.of(DateOrder.DAY_FIRST)
                : monthFirst ? Optional.of(DateOrder.MONTH_FIRST) : answers.dateOrder();
        return new FlexDates(settled, answers.zone().orElse(NEW_YORK));
    }

    /** @throws UnansweredException while the reader has not said whether the day stands first */
    LocalDate date(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return ContractText.date(number(digits, 1), number(digits, 2), number(digits, 3));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return ContractText.date(2000 + number(named, 3), ContractText.month(named.group(2)), number(named, 1));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (!slashes.matches()) {
            throw new RowRefusedException("The date cannot be read: " + text + ".");
        }
        boolean dayFirst = order.orElseThrow(() -> new UnansweredException(FileQuestion.DATE_ORDER)) == DateOrder.DAY_FIRST;
        int year = number(slashes, 3) < 100 ? 2000 + number(slashes, 3) : number(slashes, 3);
        return ContractText.date(year, number(slashes, dayFirst ? 2 : 1), number(slashes, dayFirst ? 1 : 2));
    }

    ZonedDateTime moment(String text) {
        Matcher found = MOMENT.matcher(text);
        if (!found.matches()) {
            throw new RowRefusedException("The time cannot be read: " + text + ".");
        }
        ZoneId stated = zone;
        if (found.group(5) != null) {
            stated = Optional.ofNullable(SUFFIXES.get(found.group(5)))
                    .orElseThrow(() -> new RowRefusedException("The time zone " + found.group(5) + " is not known."));
        }
        return date(found.group(1)).atTime(LocalTime.of(number(found, 2), number(found, 3), number(found, 4))).atZone(stated);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
