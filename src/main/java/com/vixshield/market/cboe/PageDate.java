package com.vixshield.market.cboe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.market.SessionCalendar;

/**
 * Parses the date line of a downloaded quote table. The page writes it in its reader's language and settings, so the same
 * moment comes as "February 19, 2022, 4:17 PM EST", "January 7, 2024 at 10:52 AM EST", "14 April 2023, 19:12 UTC−4" (with the
 * typographic minus), "20 de mayo de 2023, 11:33 GMT-4" or "2023年5月20日 11:33 GMT-4". A text of which a word is not understood
 * is refused: it might be a time zone.
 */
final class PageDate {

    /** Of an offset; not the hyphen between the numbers of a date. */
    private static final Pattern OFFSET = Pattern.compile("(?<!\\d)([+-]) ?(\\d{1,2})(?::?(\\d{2}))?(?![\\d:])");
    private static final List<Pattern> TIMES = List.of(
            Pattern.compile("(?<![\\d:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])"),
            Pattern.compile("(?<!\\d)(\\d{1,2}) ?h ?(\\d{2})(?!\\d)"),
            Pattern.compile("(?<!\\d)(\\d{1,2}) ?[時时시点點] ?(\\d{2}) ?[分분]?"),
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{2})(?![\\d.])"));
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}&&[^ ]]");
    private static final Set<String> UNIVERSAL = Set.of("utc", "gmt");
    /** The eastern abbreviations mean the clock in New York, whichever half of the year a reader thought it was. */
    private static final Set<String> EASTERN = Set.of("est", "edt", "et", "hae", "hne");
    private static final Pattern VIETNAMESE_MONTH = Pattern.compile("th(?:áng|g) (\\d{1,2})");
    /** The Buddhist calendar of Thailand counts so many years more. */
    private static final int BUDDHIST = 543;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private String rest;
    /** The languages in which the text may be; none for plain English. */
    private List<DateWords.Reader> readers = List.of();

    private PageDate(String text) {
        rest = DateWords.plain(text);
    }

    /** @throws DateTimeException when the text is none of the known spellings; the message shows characters that are not seen */
    static Instant parse(String text) {
        try {
            return new PageDate(text).instant();
        } catch (DateTimeException e) {
            String hidden = hidden(text);
            throw hidden.isEmpty() ? e : new DateTimeException(e.getMessage() + " (in it: " + hidden + ")", e);
        }
    }

    private Instant instant() {
        Optional<ZoneOffset> offset = offset();
        int[] clock = clock();
        Optional<Integer> vietnamese = vietnameseMonth();
        Optional<Boolean> english = englishHalf();
        readers = isPlainEnglish() ? List.of() : DateWords.all().readers(vietnamese.isPresent() ? List.of() : words());
        Optional<Boolean> afternoon = english.or(this::half);
        LocalDate date = date(vietnamese);
        Optional<ZoneId> zone = offset.map(ZoneId.class::cast).or(this::namedZone);
        // beside an offset a word is no zone, and beside a known half of the day or an hour past noon it is no half
        if (offset.isEmpty() || afternoon.isEmpty() && clock[0] <= 12) {
            requireNothingElse();
        }
        LocalTime time = afternoon.map(half -> twelveHours(clock, half)).orElseGet(() -> LocalTime.of(clock[0], clock[1]));
        return date.atTime(time).atZone(zone.orElse(SessionCalendar.NEW_YORK)).toInstant();
    }

    /** Taken first, because its minutes look like a time. */
    private Optional<ZoneOffset> offset() {
        Matcher offset = OFFSET.matcher(rest);
        if (!offset.find()) {
            return Optional.empty();
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        ZoneOffset read = ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
        cut(offset.toMatchResult());
        UNIVERSAL.forEach(this::cutWord);
        return Optional.of(read);
    }

    private int[] clock() {
        for (Pattern pattern : TIMES) {
            Matcher time = pattern.matcher(rest);
            if (time.find()) {
                cut(time.toMatchResult());
                return new int[]{Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))};
            }
        }
        throw new DateTimeException("no time");
    }

    private Optional<Boolean> englishHalf() {
        for (String plain : List.of("pm", "p.m.", "p. m.", "am", "a.m.", "a. m.")) {
            if (cutWord(plain)) {
                return Optional.of(plain.charAt(0) == 'p');
            }
        }
        return Optional.empty();
    }

    private Optional<Boolean> half() {
        Set<Boolean> halves = new HashSet<>();
        String found = "";
        for (DateWords.Reader reader : readers) {
            boolean morning = has(reader.morning());
            if (morning != has(reader.afternoon())) {
                halves.add(!morning);
                found = morning ? reader.morning() : reader.afternoon();
            }
        }
        if (halves.size() > 1) {
            throw new DateTimeException("either half of the day: " + found);
        }
        cutWord(found);
        return halves.stream().findFirst();
    }

    private static LocalTime twelveHours(int[] clock, boolean afternoon) {
        if (clock[0] > 12) {
            throw new DateTimeException("no time: " + clock[0] + " in a half of the day");
        }
        return LocalTime.of(clock[0] % 12 + (afternoon ? 12 : 0), clock[1]);
    }

    private LocalDate date(Optional<Integer> numbered) {
        List<Integer> numbers = new ArrayList<>();
        int year = year();
        Optional<Integer> month = numbered.or(this::namedMonth);
        boolean yearFirst = NUMBER.matcher(rest).results().findFirst().map(first -> first.group().length() == 4).orElse(false);
        NUMBER.matcher(rest).results().filter(number -> number.group().length() <= 2)
                .forEach(number -> numbers.add(Integer.parseInt(number.group())));
        rest = NUMBER.matcher(rest).replaceAll(" ");
        if (month.isPresent() && numbers.size() == 1) {
            return LocalDate.of(year, month.get(), numbers.get(0));
        }
        if (month.isPresent() || numbers.size() != 2) {
            throw new DateTimeException("no day and month");
        }
        int first = numbers.get(0);
        int second = numbers.get(1);
        if (yearFirst) {
            return LocalDate.of(year, first, second);
        }
        if (first <= 12 && second <= 12 && first != second) {
            throw new DateTimeException("day and month cannot be told apart");
        }
        return LocalDate.of(year, Math.min(first, second), Math.max(first, second));
    }

    private int year() {
        List<String> years = NUMBER.matcher(rest).results().map(MatchResult::group).filter(digits -> digits.length() == 4)
                .toList();
        if (years.size() != 1) {
            throw new DateTimeException("no year");
        }
        int year = Integer.parseInt(years.get(0));
        int gregorian = year > LAST_YEAR ? year - BUDDHIST : year;
        if (gregorian < FIRST_YEAR || gregorian > LAST_YEAR) {
            throw new DateTimeException("no year of this calendar: " + year);
        }
        return gregorian;
    }

    private Optional<Integer> vietnameseMonth() {
        Matcher month = VIETNAMESE_MONTH.matcher(rest);
        if (!month.find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(month.group(1));
        cut(month.toMatchResult());
        return Optional.of(number);
    }

    private Optional<Integer> namedMonth() {
        Set<Integer> months = new HashSet<>();
        String name = "";
        for (String word : words()) {
            if (readers.isEmpty() && isKnownEnglish(word)) {
                name = word;
                months.add(month(word));
            }
        }
        for (DateWords.Reader reader : readers) {
            if (!reader.word().isEmpty()) {
                name = reader.word();
                months.add(reader.month());
            }
        }
        if (months.size() > 1) {
            throw new DateTimeException("the month may be either of two: " + name);
        }
        cutWord(name);
        return months.stream().findFirst();
    }

    private List<String> words() {
        return WORD.matcher(rest).results().map(MatchResult::group).toList();
    }

    private static boolean isEnglishMonth(String word) {
        return Month.of(month(word)).name().toLowerCase(Locale.ROOT).startsWith(word);
    }

    private Optional<ZoneId> namedZone() {
        for (String name : EASTERN) {
            if (cutWord(name)) {
                return Optional.of(SessionCalendar.NEW_YORK);
            }
        }
        for (String name : UNIVERSAL) {
            if (cutWord(name)) {
                return Optional.of(ZoneOffset.UTC);
            }
        }
        return Optional.empty();
    }

    private void requireNothingElse() {
        Optional<String> unknown = unknownWord();
        if (unknown.isPresent()) {
            // the words left may be the name of the zone, written out
            String zone = DateWords.easternZone(rest)
                    .orElseThrow(() -> new DateTimeException("not understood: \"" + unknown.get() + "\""));
            rest = rest.replace(zone, " ");
            unknownWord().ifPresent(word -> {
                throw new DateTimeException("not understood: \"" + word + "\"");
            });
        }
    }

    private Optional<String> unknownWord() {
        return words().stream().filter(word -> !word.equals("at") && readers.stream().noneMatch(r -> r.isFiller(word)))
                .findFirst();
    }

    /** Whether only letters of English are left: then no other language's words need be looked up. */
    private boolean isPlainEnglish() {
        return WORD.matcher(rest).results().map(MatchResult::group)
                .allMatch(word -> word.equals("at") || EASTERN.contains(word) || UNIVERSAL.contains(word)
                        || word.length() >= 3 && isKnownEnglish(word));
    }

    private static boolean isKnownEnglish(String word) {
        try {
            return isEnglishMonth(word);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void cut(MatchResult found) {
        rest = rest.substring(0, found.start()) + " " + rest.substring(found.end());
    }

    private boolean has(String word) {
        return !word.isEmpty() && between(word).find();
    }

    /** Cuts a text out that stands between no letters. */
    private boolean cutWord(String word) {
        Matcher found = between(word);
        if (word.isEmpty() || !found.find()) {
            return false;
        }
        cut(found.toMatchResult());
        return true;
    }

    private Matcher between(String word) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}])").matcher(rest);
    }

    private static String hidden(String text) {
        StringBuilder hidden = new StringBuilder();
        INVISIBLE.matcher(text).results().map(MatchResult::group).distinct().forEach(character -> hidden
                .append(hidden.length() == 0 ? "" : ", ").append(String.format("U+%04X", character.codePointAt(0))));
        return hidden.toString();
    }

    /** English month names begin with distinct three letters, also in the expiry column ("Feb"). */
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
}
