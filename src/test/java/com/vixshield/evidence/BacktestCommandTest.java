package com.vixshield.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.rival.Rival;
import com.vixshield.testing.Console;

import picocli.CommandLine;

class BacktestCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Console.run(new BacktestCommand(), List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static BacktestOptions options(List<String> arguments) {
        BacktestArguments given = new BacktestArguments();
        new CommandLine(given).parseArgs(arguments.toArray(String[]::new));
        return given.options();
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--model|best|alt_1.05 or flat_1.00", "--atm|0|above 0.5", "--width|wide|literal or",
            "--tier|delta|delta_steward_0.15", "--gates|luck|term_structure", "--hedge|etf|no history", "--hedge|gold|card or",
            "--mode|fast|loyalty or motion", "--risk|0|above 0", "--risk|1.5|up to 1", "--budget|-1|above 0",
            "--rival|gold|long_layer_only", "--from|yesterday|YYYY-MM-DD", "--colour|red|--colour"})
    void saysWhatIsWrong(String option, String value, String said) {
        assertThat(run("--data", ".", option, value)).isEqualTo(2);
        assertThat(complaint()).startsWith("backtest: ").contains(said).hasLineCount(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void dataAreNeededAndMustBeThere(@TempDir Path folder) {
        assertThat(run("--from", "2010-01-04")).isEqualTo(2);
        assertThat(complaint()).contains("'--data=DIR'");
        err.reset();
        assertThat(run("--data", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(complaint()).contains("no such folder");
        err.reset();
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(complaint()).contains("no daily history");
    }

    @Test
    void aHoleInTheHistoryIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("spx_daily.csv"), """
                date,open,high,low,close
                2024-01-02,4745.2,4754.3,4722.7,4742.8
                2024-01-03,4725.1,4729.3,4699.7,4704.8
                2024-01-05,4690.6,4721.5,4682.1,4697.2
                """);
        Files.writeString(folder.resolve("vix_daily.csv"), """
                date,open,high,low,close
                2024-01-02,13.21,14.23,13.1,13.2
                """);
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(complaint()).contains("a gap in the SPX history: no session of 2024-01-04");
    }

    @Test
    void withoutChoicesAllIsShown() {
        BacktestOptions all = options(List.of("--data", "."));
        assertThat(all.models().get(0)).isEqualTo(PriceModel.CENTRAL);
        assertThat(all.models()).contains(PriceModel.CENTRAL.at(0.95), PriceModel.CENTRAL.at(1.05), PriceModel.CENTRAL.at(1.10),
                PriceModel.FLAT);
        assertThat(all.tiers()).hasSize(6);
        assertThat(all.hedges()).isEqualTo(HedgeVariant.ALL);
        BacktestOptions one = options(List.of("--data", ".", "--model", "flat_1.00", "--atm", "1.05", "--hedge",
                "card", "--mode", "motion", "--gates", "value,term_structure", "--risk", "0.05"));
        assertThat(one.models()).containsExactly(PriceModel.FLAT.at(1.05));
        assertThat(one.hedges()).extracting(HedgeVariant::name).containsExactly("card_motion");
        assertThat(one.gates().get(0)).containsExactlyInAnyOrder(BacktestGate.VALUE, BacktestGate.TERM_STRUCTURE);
        assertThat(one.risks()).containsExactly(0.05);
        assertThat(one.rivals()).isEmpty();
        assertThat(options(List.of("--data", ".", "--rival", "all")).rivals()).containsExactly(Rival.values());
        assertThat(options(List.of("--data", ".", "--rival", "vxth,no_weekends")).rivals())
                .containsExactly(Rival.VXTH, Rival.NO_WEEKENDS);
    }

    @Test
    void periodsOutsideTheDataAreRefusedBeforeAnythingIsWritten(@TempDir Path folder) {
        Path data = RecordedMarket.shared().resolve("data");
        Path daily = folder.resolve("daily.csv");
        assertThat(run("--data", data.toString(), "--from", "1980-01-02", "--daily", daily.toString())).isEqualTo(2);
        assertThat(complaint()).contains("outside the data, which go from 1990-01-02");
        err.reset();
        assertThat(run("--data", data.toString(), "--from", "2010-01-04", "--to", "2009-01-02")).isEqualTo(2);
        assertThat(complaint()).contains("before it begins");
        err.reset();
        assertThat(run("--data", data.toString(), "--from", "2006-02-01", "--to", "2006-03-01", "--twins",
                folder.resolve("t.csv").toString())).isEqualTo(2);
        assertThat(complaint()).contains("no hedge can be priced");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void printsOneDocumentAndItsFiles(@TempDir Path folder) throws IOException {
        Path data = RecordedMarket.shared().resolve("data");
        Path daily = folder.resolve("daily.csv");
        Path hedge = folder.resolve("hedge.csv");
        assertThat(run("--data", data.toString(), "--from", "2012-01-03", "--to", "2012-06-29", "--model", "alt_1.05",
                "--daily", daily.toString(), "--hedge-daily", hedge.toString())).as(complaint()).isZero();
        JsonNode document = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(document.at("/price/sessions_on_model").asInt()).isEqualTo(125);
        assertThat(document.at("/condors")).hasSize(12);
        assertThat(document.at("/condors/0/win_rate/lo95").isNumber()).isTrue();
        assertThat(document.at("/legend").asText()).contains("Hypothetical");
        assertThat(Files.readAllLines(daily)).hasSize(1 + 6 * 125);
        assertThat(Files.readAllLines(hedge)).hasSize(1 + 4 * 125);
    }

    @Test
    void rivalsAreScoredAndCounted() throws IOException {
        Path data = RecordedMarket.shared().resolve("data");
        String[] period = {"--data", data.toString(), "--from", "2012-01-03", "--to", "2012-06-29", "--rival", "all"};
        assertThat(run(Stream.concat(Stream.of(period), Stream.of("--hedge", "calls")).toArray(String[]::new))).isEqualTo(2);
        assertThat(complaint()).contains("card loyalty");
        err.reset();
        assertThat(run(Stream.concat(Stream.of(period), Stream.of("--tier", "delta_steward_0.15", "--gates", "none"))
                .toArray(String[]::new))).as(complaint()).isZero();
        JsonNode document = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(document.at("/rivals")).hasSize(Rival.values().length);
        assertThat(document.at("/rivals/0/score_lo95").asDouble())
                .isLessThanOrEqualTo(document.at("/rivals/0/score_hi95").asDouble());
        // Unhedged, volatility target, four hedges, and the rivals.
        assertThat(document.at("/variants_tried/count").asInt()).isEqualTo(6 + Rival.values().length);
        assertThat(document.at("/variants_tried/books/0/deflated_sharpe_probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(document.at("/condors/0/share_of_spread_at_which_it_dies").isNumber()).isTrue();
    }

    @Test
    void numbersAreWrittenInOneSpelling() {
        assertThat(CsvTable.number(25)).isEqualTo("25");
        assertThat(CsvTable.number(-0.12345678949)).isEqualTo("-0.12345679");
        assertThat(CsvTable.number(Double.POSITIVE_INFINITY)).isEqualTo("inf");
        CsvTable table = new CsvTable("a", "b");
        table.add(List.of("one, two", "say \"x\""));
        assertThat(table.text()).isEqualTo("a,b\n\"one, two\",\"say \"\"x\"\"\"\n");
        assertThatThrownBy(() -> table.add(List.of(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
