package com.vixshield.web.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

/** Formats dates and times: New York's clock with ET, the day before the month, the year only where it helps. */
@TemplateExtension
public final class TimeFormats {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY = english("EEE d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = english("EEE d MMM yyyy");
    private static final DateTimeFormatter DATE = english("d MMM yyyy");
    private static final DateTimeFormatter LONG_DATE = english("d MMMM yyyy");
    private static final DateTimeFormatter CLOCK = english("HH:mm");
    private static final DateTimeFormatter CLOCK_SECONDS = english("HH:mm:ss");

    private TimeFormats() {
    }

    /** Tue 22 Feb. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Tue 22 Feb, and with its year when that is not today's. */
    public static String day(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(date);
    }

    /** 22 Feb 2022. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** 22 February 2022. */
    public static String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    /** 15:45 ET. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(NEW_YORK)) + " ET";
    }

    /** 16:01:30 ET. */
    public static String clockSeconds(Instant instant) {
        return CLOCK_SECONDS.format(instant.atZone(NEW_YORK)) + " ET";
    }

    /** Tue 22 Feb, 16:00 ET. */
    public static String dayClock(Instant instant) {
        return DAY.format(instant.atZone(NEW_YORK)) + ", " + clock(instant);
    }

    /** Two units are enough: 18 min, 3 h 5 min, 2 d 23 h. */
    public static String spoken(Duration duration) {
        Duration length = duration.abs();
        long days = length.toDays();
        if (days > 0) {
            return days + " d" + (length.toHoursPart() > 0 ? " " + length.toHoursPart() + " h" : "");
        }
        long hours = length.toHours();
        if (hours > 0) {
            return hours + " h" + (length.toMinutesPart() > 0 ? " " + length.toMinutesPart() + " min" : "");
        }
        return length.toMinutes() + " min";
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
