package com.vixshield.book.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.web.FormReader;
import com.vixshield.web.format.IsoDates;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.TextField;

/** Reads the fields that the forms of the book share, and keeps them for showing. */
final class EntryFields {

    private static final int LONGEST = 60;
    private static final String WHOLE = "[0-9]{1,6}";
    private static final String PRICE = "[0-9]{1,6}(\\.[0-9]{1,4})?";
    private static final String MONEY = "[0-9]{1,9}(\\.[0-9]{1,2})?";

    private final FormReader form;
    private final List<TextField> fields = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final boolean posted;

    private EntryFields(MultivaluedMap<String, String> values, boolean posted) {
        this.form = new FormReader(values, LONGEST);
        this.posted = posted;
    }

    /** For showing only: nothing is wrong yet. */
    static EntryFields prefilled(Map<String, String> values) {
        MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();
        values.forEach(map::putSingle);
        return new EntryFields(map, false);
    }

    static EntryFields posted(MultivaluedMap<String, String> values) {
        return new EntryFields(values, true);
    }

    /** What the form says, whatever it means: the token stands for it. */
    static String content(MultivaluedMap<String, String> values) {
        Map<String, String> content = new TreeMap<>();
        values.forEach((name, all) -> {
            if (!name.equals("token")) {
                content.put(name, String.valueOf(all.get(0)).strip());
            }
        });
        return content.toString();
    }

    Optional<Integer> count(String name, String label, String hint) {
        Optional<BigDecimal> read = number(name, label, hint, WHOLE, "Enter a whole number, at least 1.");
        if (read.isPresent() && read.get().signum() == 0) {
            refuse(name, "Enter a whole number, at least 1.");
        }
        return read.map(BigDecimal::intValueExact).filter(count -> count > 0);
    }

    Optional<BigDecimal> price(String name, String label, String hint) {
        return number(name, label, hint, PRICE, "Enter a price such as 2.85.");
    }

    Optional<BigDecimal> money(String name, String label, String hint) {
        return number(name, label, hint, MONEY, "Enter dollars and cents, such as 1.30.");
    }

    Optional<LocalDate> date(String name, String label, String hint) {
        Optional<LocalDate> read = read(name, text -> text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
                ? IsoDates.of(text)
                : Optional.empty(), "Enter a date such as 2026-11-09.");
        fields.add(TextField.of(name, label, form.entry(name)).hint(hint).error(form.error(name)));
        return read;
    }

    /** Of that day, New York time. */
    Optional<Instant> time(String name, Optional<LocalDate> day) {
        Optional<LocalTime> read = read(name, EntryFields::clock, "Enter New York time, such as 15:58.");
        fields.add(TextField.of(name, "Time, New York", form.entry(name)).hint("For example 15:58.").error(form.error(name)));
        return read.flatMap(time -> day.map(date -> date.atTime(time).atZone(SessionCalendar.NEW_YORK).toInstant()));
    }

    <E extends Enum<E>> Optional<E> choice(String name, String label, Class<E> type, List<Choice.Option> options) {
        Optional<E> read = posted || !form.entry(name).isEmpty()
                ? form.choice(name, type, "Choose one of these.")
                : Optional.empty();
        choices.add(new Choice(name, label, form.entry(name), posted ? form.error(name) : null, options));
        return read;
    }

    Optional<String> choice(String name, String label, List<Choice.Option> options) {
        Optional<String> read = read(name, text -> options.stream().map(Choice.Option::value).filter(text::equals).findFirst(),
                "Choose one of these.");
        choices.add(new Choice(name, label, form.entry(name), posted ? form.error(name) : null, options));
        return read;
    }

    Optional<String> text(String name, String label, String hint, String pattern, String message) {
        Optional<String> read = read(name, text -> Optional.of(text).filter(found -> found.matches(pattern)), message);
        fields.add(TextField.of(name, label, form.entry(name)).hint(hint).error(form.error(name)));
        return read;
    }

    void refuse(String name, String message) {
        if (posted) {
            form.refuse(name, message);
            fields.replaceAll(field -> field.name().equals(name) ? field.error(form.error(name)) : field);
        }
    }

    boolean isValid() {
        return posted && form.isValid();
    }

    List<TextField> fields() {
        return fields;
    }

    List<Choice> choices() {
        return choices;
    }

    private Optional<BigDecimal> number(String name, String label, String hint, String pattern, String message) {
        Optional<BigDecimal> read = read(name,
                text -> Optional.of(FormReader.digits(text)).filter(digits -> digits.matches(pattern)).map(BigDecimal::new),
                message);
        fields.add(TextField.number(name, label, form.entry(name)).hint(hint).error(form.error(name)));
        return read;
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> meaning, String message) {
        return posted ? form.read(name, meaning, message) : meaning.apply(form.entry(name));
    }

    private static Optional<LocalTime> clock(String text) {
        try {
            return text.matches("[0-2][0-9]:[0-5][0-9]") ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
