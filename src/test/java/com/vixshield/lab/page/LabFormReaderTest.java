package com.vixshield.lab.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.lab.LabRuns;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabSettings;
import com.vixshield.lab.study.SweepParameter;

class LabFormReaderTest {

    private static final LabSettings SETTINGS = LabRuns.settings(LocalDate.of(2008, 1, 2), LocalDate.of(2012, 6, 29));

    private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(LabDefaults.of(SETTINGS));

    @Test
    void readsWhatItHasWritten() {
        assertThat(new LabFormReader(fields).request(false)).map(LabRequest::settings).contains(SETTINGS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"risk|0", "risk|101", "risk|two", "risk|-1", "budget|0", "budget|21", "fee|26", "fee|",
            "equity|5", "equity|1e9", "from|yesterday", "to|2012-02-30", "tier|delta", "gates|luck", "price|1.2", "fill|best",
            "hedge|etf", "mode|fast", "width|wide", "plan|20000", "payments|2008-02-01", "payments|soon 500"})
    void saysWhatIsWrongWhereItIsAndKeepsTheEntry(String field, String entry) {
        fields.putSingle(field, entry == null ? "" : entry);
        LabFormReader reader = new LabFormReader(fields);

        assertThat(reader.request(false)).isEmpty();
        assertThat(reader.errors()).containsOnlyKeys(field);
        LabForm form = reader.form();
        if (form.field(field) != null) {
            assertThat(form.field(field).value()).isEqualTo(entry == null ? "" : entry);
            assertThat(form.field(field).error()).isNotBlank();
        }
    }

    @Test
    void readsPaymentsByDay() {
        fields.putSingle("payments", "2009-03-02 5,000\n2008-06-02 \u22122000.50");

        assertThat(new LabFormReader(fields).request(false).orElseThrow().settings().payments()).containsExactly(
                new LabSettings.Payment(LocalDate.of(2008, 6, 2), -2000.50),
                new LabSettings.Payment(LocalDate.of(2009, 3, 2), 5000));
    }

    @Test
    void aSweepVariesOneOrTwoParameters() {
        vary("first", "risk", "0.5, 1, 2");
        vary("second", "budget", "1, 1.5");
        LabRequest request = new LabFormReader(fields).request(true).orElseThrow();

        assertThat(request.variants()).hasSize(6).extracting(LabSettings::risk).startsWith(0.005, 0.005, 0.01);
        assertThat(request.variants()).extracting(LabSettings::budget).startsWith(1.0, 1.5, 1.0);
        assertThat(request.axes().get(0).parameter()).isEqualTo(SweepParameter.RISK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"risk|0.5,0|budget|1|first_values", "risk|1|risk|2|second_values",
            "risk|1,1|budget|1|first_values", "tier|delta_steward_0.15|gates|luck|second_values", "risk||budget|1|first_values",
            "|1|budget|1|first"})
    void refusesASweepBeforeItBegins(String first, String values, String second, String others, String wrong) {
        vary("first", first == null ? "" : first, values == null ? "" : values);
        vary("second", second, others);
        LabFormReader reader = new LabFormReader(fields);

        assertThat(reader.request(true)).isEmpty();
        assertThat(reader.errors()).containsKey(wrong);
    }

    @Test
    void refusesASweepOfAMillionVariantsBeforeMakingOne() {
        StringBuilder thousand = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            thousand.append(i / 1000.0).append(',');
        }
        vary("first", "risk", thousand.toString());
        vary("second", "budget", thousand.toString());
        LabFormReader reader = new LabFormReader(fields);

        Optional<LabRequest> request = reader.request(true);

        assertThat(request).isEmpty();
        assertThat(reader.errors().get("second_values")).contains("1000000");
    }

    private void vary(String place, String parameter, String values) {
        fields.putSingle(place, parameter);
        fields.putSingle(place + "_values", values);
    }
}
