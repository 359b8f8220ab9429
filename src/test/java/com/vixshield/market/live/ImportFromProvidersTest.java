package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.live.LiveWorld.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.store.importing.ImportCommand;
import com.vixshield.testing.Console;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The whole history from the providers, on the console. Futures of before 2013 are missing where this one looks. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ImportFromProvidersTest {

    private static final int ARCHIVED_FUTURES = 100;
    private static final int DAYS = RecordedFiles.CALENDAR.sessions(YESTERDAY.minusYears(1), YESTERDAY).size();

    @Inject
    @io.quarkus.agroal.DataSource("worker")
    DataSource worker;
    @Inject
    World world;

    private final LiveWorld providers = new LiveWorld().withCboe();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void serve() {
        world.clearMarket();
        for (YearMonth month = YearMonth.of(2013, 1); month.isBefore(YearMonth.of(2026, 5)); month = month.plusMonths(1)) {
            LocalDate expiry = RecordedFiles.CALENDAR.vixExpiry(month);
            providers.provider.on("/data/us/futures/market_statistics/historical_data/VX/VX_" + expiry + ".csv",
                    csv(RecordedFiles.future(month, YESTERDAY, 20)));
        }
        List.of("DGS1MO", "DGS3MO", "DGS6MO")
                .forEach(name -> providers.settings.put("vixshield.market.series." + name, "none"));
    }

    @AfterEach
    void stop() {
        providers.close();
    }

    @Test
    void tellsEveryFileAndEveryFailureAndStoresNothingTwice() {
        assertThat(run(true)).isEqualTo(1);
        String first = out.toString(StandardCharsets.UTF_8);
        assertThat(first).contains(
                "SPX_History.csv: Cboe index history, " + DAYS + " rows read, " + DAYS + " stored, 0 changed, 0 unchanged",
                "VX_2026-08-19.csv: VX contract", "cboe.future.2004-05: refused\n    http://", "answers 404");
        assertThat(first.lines().filter(line -> line.startsWith("cboe.future.") && line.endsWith(": refused")))
                .hasSize(ARCHIVED_FUTURES);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("[", "feeds");
        long bars = world.number("select count(*) from index_bars");
        long futures = world.number("select count(*) from vx_settlements");
        // eight indices and seven funds
        assertThat(bars).isEqualTo(15 * DAYS);

        out.reset();
        run(false);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(
                "cboe.index.SPX: " + DAYS + " rows, known before, nothing is new",
                "0 files in");
        assertThat(world.number("select count(*) from index_bars")).isEqualTo(bars);
        assertThat(world.number("select count(*) from vx_settlements")).isEqualTo(futures);
    }

    @Test
    void explainsHowItIsCalled() {
        assertThat(run(false, "--provider")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("import: ")
                .contains("--provider", "(see import --help)").hasLineCount(1);
        assertThat(run(false, new String[0])).isEqualTo(2);
        assertThat(run(false, "--providers", "--folder", "x")).isEqualTo(2);
        assertThat(run(false, "--folder", "absent")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("import: no such folder: absent" + System.lineSeparator())
                .hasLineCount(4);
    }

    private int run(boolean terminal) {
        return run(terminal, "--providers");
    }

    private int run(boolean terminal, String... arguments) {
        return Console.run(new ImportCommand(providers::setting, () -> worker, providers.clock, terminal), List.of(arguments),
                stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
