package com.vixshield.market.cboe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import com.vixshield.market.SessionCalendar;

/**
 * Parses the date line of a downloaded quote table. The page writes it in its reader's language settings, so the same
 * moment comes as "February 19, 2022, 4:17 PM EST", "January 7, 2024 at 10:52 AM EST", "14 April 2023, 19:12 UTC−4" (with
 * the typographic minus) or "9 June 2023, 1:40 PM EDT".
 */
final class PageDate {

    private static final char TYPOGRAPHIC_MINUS = '\u2212';

    private PageDate() {
    }

    /** @throws DateTimeException when the text is none of the known spellings */
    static Instant parse(String text) {
        String[] words = text.replace(TYPOGRAPHIC_MINUS, '-').replace(",", " ").replace(" at ", " ").trim().split("\\s+");
        if (words.length < 4) {
            throw new DateTimeException("no date and time");
        }
        boolean dayFirst = Character.isDigit(words[0].charAt(0));
        LocalDate date = LocalDate.of(number(words[2]), month(dayFirst ? words[1] : words[0]),
                number(dayFirst ? words[0] : words[1]));
        boolean twelveHours = words.length > 4 && (words[4].equalsIgnoreCase("AM") || words[4].equalsIgnoreCase("PM"));
        LocalTime time = time(words[3], twelveHours ? words[4] : "");
        int zone = twelveHours ? 5 : 4;
        return date.atTime(time).atZone(zone < words.length ? zone(words[zone]) : SessionCalendar.NEW_YORK).toInstant();
    }

    /** Month names begin with distinct three letters, also in the expiry column ("Feb"). */
    static int month(String name) {
        String months = "janfebmaraprmayjunjulaugsepoctnovdec";
        String start = name.substring(0, Math.min(3, name.length())).toLowerCase(Locale.ROOT);
        int at = start.length() == 3 ? months.indexOf(start) : -1;
        if (at < 0 || at % 3 != 0) {
            throw new DateTimeException("unknown month " + name);
        }
        return at / 3 + 1;
    }

    static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new DateTimeException("not a number: " + digits, e);
        }
    }

    private static LocalTime time(String clock, String half) {
        int colon = clock.indexOf(':');
        if (colon < 0) {
            throw new DateTimeException("no time: " + clock);
        }
        int hour = number(clock.substring(0, colon));
        int minute = number(clock.substring(colon + 1));
        if (half.isEmpty()) {
            return LocalTime.of(hour, minute);
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no time: " + clock + " " + half);
        }
        return LocalTime.of(hour % 12 + (half.equalsIgnoreCase("PM") ? 12 : 0), minute);
    }

    /** The eastern abbreviations mean the clock in New York, whichever half of the year a reader thought it was. */
    private static ZoneId zone(String name) {
        if (name.equals("EST") || name.equals("EDT") || name.equals("ET")) {
            return SessionCalendar.NEW_YORK;
        }
        if (!name.startsWith("UTC") && !name.startsWith("GMT")) {
            throw new DateTimeException("unknown time zone " + name);
        }
        return name.length() == 3 ? ZoneOffset.UTC : ZoneOffset.of(name.substring(3));
    }
}
