package com.vixshield.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.Test;

class FormReaderTest {

    @Test
    void keepsWhatWasTypedBesideWhatIsWrongWithIt() {
        FormReader form = form("amount", " 1,25x ");

        assertThat(form.number("amount", "\\d+", "Enter a number.")).isEmpty();
        assertThat(form.isValid()).isFalse();
        assertThat(form.error("amount")).isEqualTo("Enter a number.");
        assertThat(form.entry("amount")).isEqualTo("1,25x");
        assertThat(form.entries()).containsOnlyKeys("amount");
    }

    @Test
    void readsNumbersTimesAndChoices() {
        FormReader form = form("amount", "$ 1,250.50", "time", "08:30", "day", "MONDAY");

        assertThat(form.number("amount", "\\d+(\\.\\d+)?", "no")).contains(new BigDecimal("1250.50"));
        assertThat(form.read("time", FormReader::time, "no")).contains(LocalTime.of(8, 30));
        assertThat(form.choice("day", DayOfWeek.class, "no")).contains(DayOfWeek.MONDAY);
        assertThat(form.isValid()).isTrue();
        assertThat(form.error("amount")).isNull();
    }

    @Test
    void refusesWhatIsNoneOfTheChoices() {
        FormReader form = form("day", "monday", "time", "8.30");

        assertThat(form.choice("day", DayOfWeek.class, "Choose a day.")).isEmpty();
        assertThat(form.read("time", FormReader::time, "Write a time.")).isEmpty();
        assertThat(form.errors()).containsEntry("day", "Choose a day.").containsEntry("time", "Write a time.");
    }

    @Test
    void takesAnEmptyFieldForNoneWhereItMayBeLeftOut() {
        FormReader form = form("time", "  ");

        assertThat(form.readIfGiven("time", FormReader::time, "no")).isEmpty();
        assertThat(form.readIfGiven("other", FormReader::time, "no")).isEmpty();
        assertThat(form.isValid()).isTrue();
        assertThat(form.posted("time")).isTrue();
        assertThat(form.posted("other")).isFalse();
        assertThat(form.read("time", FormReader::time, "no")).isEmpty();
        assertThat(form.isValid()).isFalse();
    }

    @Test
    void saysTheFirstThingThatIsWrong() {
        FormReader form = form();
        form.refuse("day", "one");
        form.refuse("day", "two");

        assertThat(form.error("day")).isEqualTo("one");
    }

    @Test
    void cutsWhatIsLongerThanItMayBe() {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("text", "x".repeat(50));

        assertThat(new FormReader(fields, 40).entry("text")).hasSize(40);
        assertThat(new FormReader(fields).entry("text")).hasSize(50);
    }

    private static FormReader form(String... pairs) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new FormReader(fields);
    }
}
