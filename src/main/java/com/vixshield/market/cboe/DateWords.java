package com.vixshield.market.cboe;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the words with which browsers write dates, in every language that the platform's locale data have. */
final class DateWords {

    /** Read once, when a page in another language than English first comes: it takes about a second. */
    private static final class All {
        static final DateWords INSTANCE = new DateWords();
    }

    /** Read once, when a zone is written out: it takes several seconds. */
    private static final class Zones {
        static final Set<String> EASTERN = Stream
                .concat(Arrays.stream(Locale.getISOLanguages()).map(Locale::new),
                        Arrays.stream(Locale.getAvailableLocales())
                                .filter(locale -> Set.of("CA", "US", "MX", "PR").contains(locale.getCountry())))
                .flatMap(Zones::names).map(DateWords::plain).collect(Collectors.toUnmodifiableSet());

        private static Stream<String> names(Locale locale) {
            TimeZone eastern = TimeZone.getTimeZone("America/New_York");
            return Stream.of(true, false).flatMap(daylight -> Stream.of(TimeZone.SHORT, TimeZone.LONG)
                    .map(style -> eastern.getDisplayName(daylight, style, locale)));
        }
    }

    /** Short names of zones that some language shortens a month to. */
    private static final Set<String> NO_MONTH = Set.of("est", "edt", "et", "gmt", "utc");
    /** Languages in which a month is a number. */
    private static final Set<String> NUMBERED = Set.of("ja", "zh", "ko", "yue", "vi", "en");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    /** What browsers put between date and time and the platform's data do not have. */
    private static final Set<String> MORE_FILLERS = Set.of("гринуич", "kell", "nang", "ag", "mag", "g", "e", "ko", "les",
            "at", "um", "à", "a", "las", "às", "alle", "ore", "om", "klo", "kl", "в", "о", "г", "р", "v", "στις", "ב",
            "בשעה", "को", "बजे", "เวลา", "พ", "ศ", "lúc", "thg", "tháng", "ngày", "năm", "de", "del", "у", "ob", "u", "plkst",
            "o", "ora", "ure", "h", "час", "ч", "date", "في", "ساعت", "el", "the", "of", "th", "st", "nd", "rd", "er",
            "era", "غرينتش", "گرینویچ", "時", "分", "시", "분", "年", "月", "日", "년", "월", "일", "点", "點", "klukkan", "kello",
            "pukul", "il", "des", "den", "d");

    /** What one language writes. */
    private record Language(String code, Map<String, Integer> months, String morning, String afternoon, Set<String> fillers) {
    }

    private final List<Language> languages;

    private DateWords() {
        languages = Arrays.stream(Locale.getAvailableLocales()).map(DateWords::language).distinct().toList();
    }

    private static Language language(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        Map<String, Integer> months = new HashMap<>();
        addMonths(months, symbols.getMonths());
        addMonths(months, symbols.getShortMonths());
        Set<String> fillers = new HashSet<>();
        Stream.of(symbols.getWeekdays(), symbols.getShortWeekdays()).flatMap(Arrays::stream)
                .forEach(day -> addFillers(fillers, day));
        for (FormatStyle style : Set.of(FormatStyle.LONG, FormatStyle.MEDIUM)) {
            String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, FormatStyle.SHORT,
                    IsoChronology.INSTANCE, locale);
            QUOTED.matcher(pattern).results().forEach(quoted -> addFillers(fillers, quoted.group(1)));
            addFillers(fillers, QUOTED.matcher(pattern).replaceAll(" ").replaceAll("[A-Za-z]", " "));
        }
        String[] halves = symbols.getAmPmStrings();
        return new Language(locale.getLanguage(), months, plain(halves[0]), plain(halves[1]), fillers);
    }

    static DateWords all() {
        return All.INSTANCE;
    }

    /** Lower case, without marks that are not seen, with plain digits, spaces and minus signs. */
    static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String visible = MINUS.matcher(INVISIBLE.matcher(normal).replaceAll("")).replaceAll("-");
        StringBuilder plain = new StringBuilder();
        SPACES.matcher(visible).replaceAll(" ").codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().toLowerCase(Locale.ROOT).trim();
    }

    /** The languages of which a text holds the name of a month, or those that write months as numbers. */
    List<Reader> readers(List<String> all) {
        List<String> words = all.stream().filter(word -> !NO_MONTH.contains(word)).toList();
        List<Reader> found = languages.stream()
                .flatMap(language -> words.stream()
                        .flatMap(word -> month(language, word).map(month -> new Reader(language, word, month)).stream()))
                .toList();
        int longest = found.stream().mapToInt(reader -> reader.word().length()).max().orElse(0);
        return found.isEmpty()
                ? languages.stream().filter(language -> NUMBERED.contains(language.code()))
                        .map(language -> new Reader(language, "", 0)).toList()
                : found.stream().filter(reader -> reader.word().length() == longest).toList();
    }

    /** "במאי", "in May": a preposition may have grown together with the name. */
    private static Optional<Integer> month(Language language, String word) {
        Integer whole = language.months().get(word);
        boolean joined = whole == null && word.length() > 2 && language.fillers().contains(word.substring(0, 1));
        return Optional.ofNullable(joined ? language.months().get(word.substring(1)) : whole);
    }

    /**
     * One language in which a text may be written.
     *
     * @param word the month's name, as it stands there; empty where months are numbers
     */
    record Reader(Language language, String word, int month) {

        String morning() {
            return language.morning();
        }

        String afternoon() {
            return language.afternoon();
        }

        /** Whether a word says nothing about the moment. */
        boolean isFiller(String word) {
            return language.fillers().contains(word) || MORE_FILLERS.contains(word);
        }
    }

    /** A name of New York's time within the text. */
    static Optional<String> easternZone(String text) {
        return Zones.EASTERN.stream().filter(name -> name.length() > 2 && isIn(text, name))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static boolean isIn(String text, String words) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(words) + "(?![\\p{L}\\p{M}])").matcher(text).find();
    }

    private static void addMonths(Map<String, Integer> months, String[] names) {
        for (int month = 0; month < 12 && month < names.length; month++) {
            // "de maig": the preposition is a word of its own
            String name = plain(names[month]).replace(".", "").replaceFirst("^.*[ ’']", "");
            if (LETTERS.matcher(name).find() && !Character.isDigit(name.charAt(0)) && name.length() > 1) {
                months.putIfAbsent(name, month + 1);
            }
        }
    }

    private static void addFillers(Set<String> fillers, String words) {
        LETTERS.matcher(plain(words)).results().forEach(word -> fillers.add(word.group()));
    }
}
