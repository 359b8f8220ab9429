package com.vixshield.quant.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.RecordedBacktest;
import com.vixshield.quant.backtest.SessionTable;

/** The meter against planted answers, a known harm, and an independent implementation. */
class ClaimMeterTest {

    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"(?:,|$)|([^,]*)(?:,|$)");

    @Test
    void findsWhatWasPlantedAndNothingElse() {
        assertThat(MeterControls.planted()).hasSize(2)
                .allSatisfy(control -> assertThat(control.passed()).as(control.result().claim().text()).isTrue());
    }

    @Test
    void aSmallSampleOfTheSamePlantIsTooEarly() {
        var result = MeterControls.planted().get(0).result();
        assertThat(Verdict.strict(result.claim(), 100, result.estimate(), true)).isEqualTo(Verdict.TOO_EARLY);
    }

    @Test
    void knowsThatLongVolatilityCosts() {
        assertThat(MeterControls.harm(RecordedBacktest.table())).hasSize(2)
                .allSatisfy(control -> assertThat(control.passed()).as(control.result().toString()).isTrue());
    }

    @Test
    void readsTheReferencesClaims() throws IOException {
        Map<List<String>, ClaimResult> ours = new HashMap<>();
        SessionTable table = RecordedBacktest.table();
        int first = table.firstFrom(LocalDate.of(2006, 1, 3));
        int hedgeFirst = table.firstFrom(LocalDate.of(2007, 1, 3));
        int hedgeEnd = table.firstFrom(LocalDate.of(2026, 8, 21));
        CondorHistory literal = new CondorWalk(table, PriceModel.FLAT, false).run(first, table.size());
        CondorHistory scaled = new CondorWalk(table, PriceModel.FLAT, true).run(first, table.size());
        ClaimSample sample = new ClaimSample(literal, scaled, new HedgeWalk(table).run(hedgeFirst, hedgeEnd, HedgeVariant.ALL),
                first, table.size() - 1, hedgeFirst, hedgeEnd);
        new ClaimMeter(sample, "1.00").priced().forEach(r -> ours.put(List.of(r.claim().id(), r.claim().text(), r.width(),
                r.period()), r));
        List<Map<String, String>> theirs = claims();
        assertThat(theirs).hasSize(56);
        theirs.forEach(row -> same(row,
                ours.get(List.of(row.get("id"), row.get("claim"), row.get("width"), row.get("period")))));
    }

    private static void same(Map<String, String> row, ClaimResult result) {
        assertThat(result).as(row.get("claim")).isNotNull();
        near(row, "estimate", result.estimate().value());
        near(row, "lo95", result.estimate().interval().low());
        near(row, "hi95", result.estimate().interval().high());
        assertThat(result.strict().text()).as(row.get("claim")).isEqualTo(row.get("verdict_strict"));
        assertThat(result.lenient().text()).as(row.get("claim")).isEqualTo(row.get("verdict"));
    }

    private static void near(Map<String, String> row, String column, double value) {
        double expected = Double.parseDouble(row.get(column));
        double least = row.get("unit").equals("share") ? 0.01 : 0.1;
        assertThat(value).as(row.get("claim") + " " + column).isEqualTo(expected,
                within(Math.max(least, 0.03 * Math.abs(expected))));
    }

    private static List<Map<String, String>> claims() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../shared/reference/evidence/claims.csv"));
        List<String> names = List.of(lines.get(0).split(","));
        return lines.subList(1, lines.size()).stream().map(line -> {
            Map<String, String> row = new HashMap<>();
            Matcher fields = FIELD.matcher(line);
            for (int i = 0; i < names.size() && fields.find(); i++) {
                row.put(names.get(i), fields.group(1) != null ? fields.group(1) : fields.group(2));
            }
            return row;
        }).toList();
    }
}
