package com.vixshield.market.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.Samples;

class CsvRowsTest {

    @Test
    void splitsTrimsAndUnquotes() {
        CsvRows rows = rows("\uFEFFa, b ,\"c, d\",\r\n\r\n,,\n1,2\n");
        assertThat(rows.next()).isTrue();
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.text(0)).isEqualTo("a");
        assertThat(rows.text(1)).isEqualTo("b");
        assertThat(rows.text(2)).isEqualTo("c, d");
        assertThat(rows.isEmpty(3)).isTrue();
        assertThat(rows.next()).isTrue();
        assertThat(rows.line()).as("blank lines count").isEqualTo(4);
        assertThat(rows.next()).isFalse();
    }

    @Test
    void readsNumbersAsThePlatformDoes() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextBoolean() ? 1 : -1) * random.nextDouble() * Math.pow(10, random.nextInt(12) - 4);
            for (String text : new String[]{Double.toString(value), String.format("%.4f", value),
                    String.format("%.0f", value)}) {
                assertThat(first(text).number(0)).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4348.8701", "-31.3899", "0", "-0.05", ".5", "5.", "1e-05", "9007199254740993",
            "0.30000000000000004",
            "5.4000000000000005e-05"})
    void readsEverySpellingOfANumber(String text) {
        assertThat(first(text).number(0)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "nan", "."})
    void takesMarksOfMissingValues(String text) {
        assertThat(first(text).number(0)).isNaN();
        assertThat(first(text).count(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2.3", "--1", "1,5 ", "0x10", "Infinity", "1e999", "12d", "N/A", "-", "1 2"})
    void refusesWhatIsNoNumber(String text) {
        CsvRows rows = first("\"" + text + "\"");
        assertThatThrownBy(() -> rows.number(0)).hasMessageStartingWith("rows.csv:1: not a number");
    }

    @Test
    void readsCountsThatComeAsFractions() {
        assertThat(first("151.0").count(0)).isEqualTo(151);
        CsvRows negative = first("-1");
        assertThatThrownBy(() -> negative.count(0)).hasMessage("rows.csv:1: not a count: -1");
    }

    @Test
    void readsBothKindsOfDates() {
        assertThat(first("2026-10-09").isoDate(0)).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(first("10/09/2026").americanDate(0)).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(first("3/26/2004").americanDate(0)).isEqualTo(LocalDate.of(2004, 3, 26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-02-30", "2026-1-1", "20261009", "10/09/2026", "2026-xx-09", ""})
    void refusesWhatIsNoDate(String text) {
        CsvRows rows = first("\"" + text + "\",x");
        assertThatThrownBy(() -> rows.isoDate(0)).hasMessageStartingWith("rows.csv:1: ");
        CsvRows american = first("\"" + text.replace('/', '-') + "\",x");
        assertThatThrownBy(() -> american.americanDate(0)).hasMessageStartingWith("rows.csv:1: ");
    }

    @Test
    void takesALastLineWithoutAnEndWhereItIsWhole() {
        CsvRows rows = rows("a,b\n1,2.50\n3,4.25");
        rows.next();
        rows.next();
        assertThat(rows.next()).isTrue();
        assertThat(rows.number(1)).isEqualTo(4.25);
        assertThat(rows.next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2.50\n3,4.2", "a,b\n1,2.50\n3,4", "a,b\n1,2.50\n3,", "a,b\n1,2.50\n3", "a,b"})
    void refusesALastLineThatMayBeCutOff(String text) {
        CsvRows rows = rows(text);
        assertThatThrownBy(() -> {
            while (rows.next()) {
                assertThat(rows.size()).isEqualTo(2);
            }
        }).hasMessageContaining("may be cut off").hasMessageContaining("add a line end");
    }

    @Test
    void refusesControlCharactersAndOpenQuotes() {
        assertThatThrownBy(() -> first("a\u0000b")).hasMessageStartingWith("rows.csv:1: a control character");
        assertThatThrownBy(() -> rows("\"a,b\nc\n").next()).hasMessage("rows.csv:1: a quote is opened and not closed");
        assertThatThrownBy(() -> rows(",".repeat(500) + "\n").next()).hasMessageContaining("more than 128 fields");
    }

    @Test
    void allowsTheEmptyColumnsOfASpreadsheet() {
        first("1,2,,,").requireSize(2);
        CsvRows wide = first("1,2,,3");
        assertThatThrownBy(() -> wide.requireSize(2)).hasMessage("rows.csv:1: 2 fields expected, 4 found");
        CsvRows narrow = first("1");
        assertThatThrownBy(() -> narrow.requireSize(2)).hasMessage("rows.csv:1: 2 fields expected, 1 found");
    }

    private static CsvRows first(String line) {
        CsvRows rows = rows(line.isEmpty() ? ",x\n" : line + "\n");
        rows.next();
        return rows;
    }

    private static CsvRows rows(String text) {
        return new CsvRows(DataFile.of("rows.csv", Samples.bytes(text)));
    }
}
