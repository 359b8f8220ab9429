package com.vixshield.market.store.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.importing.ImportCommand;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.testing.TestDatabase;
import com.vixshield.testing.Console;

/** The operator's chains: from the vendor's file to the quotes of a backtest, in a database of their own. */
class InstallationChainsTest {

    private static final LocalDate SESSION = LocalDate.of(2023, 11, 14);
    private static final String EVENING = "spxw_eod_20231114.csv";
    private static final String INTERVALS = "UnderlyingOptionsIntervals_900sec_calcs_2023-11-14.csv";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;
    private TestDatabase database;
    private InstallationChains chains;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void start() {
        database = TestDatabase.start();
        chains = new InstallationChains(database.worker(), new SessionCalendar(), CLOCK);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private Path sample(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = getClass().getResourceAsStream("/chains/" + name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static MarketHistory closingAt(double close) {
        List<DailyBar> bars = List.of(new DailyBar(SESSION, close, close, close, close));
        return new MarketHistory(bars, List.of(), Map.of(), new TreeMap<>(), new TreeMap<>());
    }

    private int run(Path path) {
        out.reset();
        return Console.run(new ImportCommand(null, database::worker, CLOCK, false), List.of("--chains", path.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        Path file = sample(EVENING);

        assertThat(chains.read(file).stored().stored()).isEqualTo(90);
        assertThat(chains.read(file).stored()).matches(again -> again.stored() == 0 && again.known() == 90);
        assertThat(database.single("select count(*) from chain_quotes")).isEqualTo("90");
        assertThat(database.single("select count(*) from chain_files")).isEqualTo("1");
    }

    @Test
    void anotherFileThatSaysOtherwiseIsCountedAndTheFirstStands() throws Exception {
        chains.read(sample(EVENING));
        Path other = folder.resolve("other.csv");
        Files.writeString(other,
                Files.readString(folder.resolve(EVENING)).replaceFirst(",50,41,5,(\\d+)\\.\\d\\d,", ",50,41,5,$1.99,"));

        assertThat(chains.read(other).stored()).matches(stored -> stored.stored() == 0 && stored.differing() == 1
                && stored.known() == 89);
        assertThat(database.single("select count(*) from chain_quotes where ask::numeric % 1 = 0.99")).isEqualTo("0");
    }

    @Test
    void aBacktestGetsTheChainNearestTheClose() throws Exception {
        chains.read(sample(EVENING));
        chains.read(sample(INTERVALS));

        QuoteSource quotes = chains.quotes(closingAt(4495.70)).orElseThrow();

        assertThat(quotes.origin()).contains("Cboe DataShop intervals", "ThetaData");
        assertThat(quotes.sha256()).hasSize(64);
        assertThat(quotes.curves()).containsOnlyKeys(SESSION);
        assertThat(quotes.curves().get(SESSION).forward()).isBetween(4500.0, 4501.5);
        assertThat(quotes.refused()).isEmpty();
    }

    @Test
    void aChainFarFromTheIndexIsNotUsedAndTheReasonIsTold() throws Exception {
        chains.read(sample(EVENING));

        QuoteSource quotes = chains.quotes(closingAt(2500)).orElseThrow();

        assertThat(quotes.isEmpty()).isTrue();
        assertThat(quotes.refused().get(SESSION)).contains("more than 5 %");
    }

    @Test
    void withoutAnyFileThereAreNoQuotes() {
        assertThat(chains.quotes(closingAt(4495))).isEqualTo(Optional.empty());
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() throws Exception {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "bought from a vendor\n");

        assertThatThrownBy(() -> chains.read(file)).isInstanceOf(MarketDataException.class);
        assertThat(database.single("select count(*) from chain_files")).isEqualTo("0");
    }

    @Test
    void theCommandTellsEachFileAndEachReason() throws Exception {
        sample(EVENING);
        Files.writeString(folder.resolve("notes.txt"), "bought from a vendor\n");

        assertThat(run(folder)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("notes.txt: refused",
                EVENING + ": ThetaData end of day, version 3, 2023-11-14 to 2023-11-14, 93 lines read, 90 quotes stored",
                "2 left out, 1 refused", "line 94 and so on, 1: no ask");
        assertThat(run(folder.resolve("none"))).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no such folder");
    }

    @Test
    void theApplicationsRoleCannotReadThem() throws SQLException {
        assertThat(database.single("select has_table_privilege('vixshield_app', 'chain_quotes', 'select')")).isEqualTo("f");
    }
}
