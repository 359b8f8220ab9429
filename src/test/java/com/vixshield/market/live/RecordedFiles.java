package com.vixshield.market.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.vixshield.market.SessionCalendar;

/** Whole files in the providers' formats, with invented numbers. */
final class RecordedFiles {

    static final SessionCalendar CALENDAR = new SessionCalendar();

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private RecordedFiles() {
    }

    /** The sessions of a year up to that day, with values around the level. */
    static String index(LocalDate last, double level) {
        return CALENDAR.sessions(last.minusYears(1), last).stream().map(day -> AMERICAN.format(day) + "," + level + ","
                + (level + 1) + "," + (level - 1) + "," + (level + day.getDayOfMonth() / 100.0))
                .collect(Collectors.joining("\n", "DATE,OPEN,HIGH,LOW,CLOSE\n", "\n"));
    }

    static String single(String ticker, LocalDate last, double level) {
        return CALENDAR.sessions(last.minusYears(1), last).stream().map(day -> AMERICAN.format(day) + "," + level)
                .collect(Collectors.joining("\n", "DATE," + ticker + "\n", "\n"));
    }

    /** Cboe's chart document of a fund: zeros before it was listed, some numbers as texts. */
    static String fund(LocalDate last, double price) {
        return CALENDAR.sessions(last.minusYears(1), last).stream().map(day -> "{\"date\":\"" + day + "\",\"open\":\"" + price
                + "\",\"high\":" + price + ",\"low\":" + price + ",\"close\":" + (price + day.getDayOfMonth() / 100.0)
                + ",\"volume\":10}").collect(Collectors.joining(",",
                        "{\"symbol\":\"X\",\"data\":[{\"date\":\"2004-01-02\",\"open\":0.0,\"high\":0.0,\"low\":0.0,\"close\":0.0},",
                        "]}"));
    }

    static String fundQuote(double price, String newYork) {
        return "{\"timestamp\":\"2026-07-22 19:44:00\",\"data\":{\"current_price\":" + price + ",\"last_trade_time\":\""
                + newYork
                + "\"}}";
    }

    static String fred(String id, LocalDate last, double level) {
        return last.minusYears(1).datesUntil(last.plusDays(1))
                .map(day -> day + "," + (CALENDAR.isSession(day) ? level : ""))
                .collect(Collectors.joining("\n", "observation_date," + id + "\n", "\n"));
    }

    static String future(YearMonth month, LocalDate last, double settle) {
        LocalDate expiry = CALENDAR.vixExpiry(month);
        String label = "FGHJKMNQUVXZ".charAt(month.getMonthValue() - 1) + " ("
                + month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH) + " "
                + month.getYear() + ")";
        LocalDate end = last.isBefore(expiry) ? last : expiry;
        return CALENDAR.sessions(end.minusMonths(6), end).stream()
                .map(day -> day + "," + label + ",0.0000," + settle + "," + settle + ",0.0000," + settle + ",0,0,0,10")
                .collect(Collectors.joining("\n",
                        "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n", "\n"));
    }

    static String settlements(LocalDate day) {
        YearMonth first = YearMonth.from(day);
        YearMonth front = CALENDAR.vixExpiry(first).isAfter(day) ? first : first.plusMonths(1);
        return IntStream.range(0, 8).mapToObj(front::plusMonths)
                .map(month -> CALENDAR.vixExpiry(month) + ",VX/" + "FGHJKMNQUVXZ".charAt(month.getMonthValue() - 1)
                        + month.getYear() % 10 + "," + (21 + month.getMonthValue() / 100.0))
                .collect(Collectors.joining("\n", "expiration_date,symbol,settlement\n", "\n"));
    }

    /** In thousandths: around 6,000 points of the index, or around 17 of the VIX. */
    private static int strike(String root, int i) {
        return switch (root) {
            case "VIX", "VIXW" -> 14_000 + 100 * i;
            case "XSP" -> (570 + i) * 1000;
            default -> (5_700 + 10 * i) * 1000;
        };
    }

    /** 120 options of the next session around an index value. */
    static String chain(String root, Instant page, double last) {
        LocalDate session = page.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        String expiry = DateTimeFormatter.ofPattern("yyMMdd").format(CALENDAR.next(session));
        String stamp = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC).format(page);
        return IntStream.range(0, 60).mapToObj(i -> List.of("C", "P").stream()
                .map(right -> "{\"option\":\"" + root + expiry + right + String.format("%08d", strike(root, i))
                        + "\",\"bid\":" + (i + 1) + ".0,\"ask\":" + (i + 1) + ".5,\"volume\":3.0,\"open_interest\":7.0}")
                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(",\n",
                        "{\"timestamp\":\"" + stamp + "\",\"symbol\":\"^SPX\",\"data\":{\"options\":[\n",
                        "],\"current_price\":" + last + "}}"));
    }
}
