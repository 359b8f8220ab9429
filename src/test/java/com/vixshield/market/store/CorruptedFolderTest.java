package com.vixshield.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.market.DataPack;
import com.vixshield.market.store.importing.FolderImport;
import com.vixshield.market.store.importing.ImportCommand;
import com.vixshield.market.store.importing.ImportReport;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.importing.IncomingFile;
import com.vixshield.testing.Console;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Two hundred damaged copies of real files: nothing that was stored is lost, and everything that is not taken is explained. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CorruptedFolderTest {

    private static final int VARIANTS = 200;
    private static final List<String> FILES = List.of("vix_daily.csv.gz", "spx_daily.csv.gz", "vvix_daily.csv.gz",
            "vix1d_daily.csv.gz", "econ_events.csv", "vx_expiries_final_settlement.csv", "vx_total_volume_oi.csv.gz",
            "cboe_put_call_ratios.csv.gz", "us_macro_reference_period.csv.gz", "nyse_holidays_early_closes.csv",
            "options/spx_chain_2025-10-01_close_longdated.csv.gz", "provider_samples/cboe_VX_2026-01-21.csv",
            "provider_samples/cboe_VIX_History.excerpt.csv", "provider_samples/cboe_old_CFE_F06_VX_times10.csv",
            "provider_samples/cboe_vx_daily_settlement_2026-07-23.csv", "provider_samples/fred_fredgraph_VIXCLS.excerpt.csv");

    @Inject
    ImportService imports;
    @Inject
    @io.quarkus.agroal.DataSource("worker")
    DataSource worker;
    @Inject
    Clock clock;
    @Inject
    World world;
    @TempDir
    Path folder;

    private final Map<String, Corruption> corruptions = new HashMap<>();

    @BeforeEach
    void storeTheOriginals() {
        Path pack = DataPack.data();
        world.clearMarket();
        FILES.forEach(name -> imports.read(IncomingFile.fromFolder(name, read(pack.resolve(name)))));
    }

    @Test
    void losesNothingAndExplainsEveryRefusal() throws IOException {
        layOut(new Random(20261122));
        String before = stored("9999-01-01");
        String then = clock.instant().toString();

        List<ImportReport> reports = new FolderImport(imports).run(folder, (done, files, last) -> {
        });

        assertThat(reports).hasSize(VARIANTS);
        assertThat(stored(then)).isEqualTo(before);
        reports.forEach(this::assertExplained);
        assertThat(reports).filteredOn(ImportReport::isIncomplete).hasSizeGreaterThan(VARIANTS / 2);
        assertThat(world.number("select count(*) from imports where started_at >= ?::timestamptz", then)).isEqualTo(VARIANTS);
    }

    @Test
    void saysSoOnTheConsoleWithOneLinePerFile() throws IOException {
        layOut(new Random(7));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = Console.run(new ImportCommand(null, () -> worker, clock, false), List.of("--folder", folder.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8), System.err);

        assertThat(code).isEqualTo(1);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).filteredOn(line -> line.matches("\\d{3}/.*")).hasSize(VARIANTS);
        assertThat(lines.get(lines.size() - 1)).startsWith(VARIANTS + " files in ");
    }

    private void layOut(Random random) throws IOException {
        Corruption[] kinds = Corruption.values();
        for (int i = 0; i < VARIANTS; i++) {
            String original = FILES.get(random.nextInt(FILES.size()));
            Corruption corruption = kinds[i % kinds.length];
            Path file = folder.resolve(String.format("%03d", i)).resolve(Path.of(original).getFileName());
            Files.createDirectories(file.getParent());
            Files.write(file, corruption.bytes(read(DataPack.data().resolve(original)), random));
            corruptions.put(folder.relativize(file).toString(), corruption);
        }
    }

    private void assertExplained(ImportReport report) {
        String what = corruptions.get(report.name()) + " in " + report.name();
        assertThat(report.format()).as(what).isNotNull();
        assertThat(report.refusals()).as(what).allSatisfy(note -> {
            assertThat(note.reason()).isNotBlank();
            assertThat(note.line()).isNotNegative();
        });
        if (report.outcome() == ImportReport.Outcome.REFUSED) {
            assertThat(report.reason()).as(what).isNotBlank();
        } else {
            assertThat(report.counts().refused()).as(what).isEqualTo(report.refusals().size());
        }
        if (corruptions.get(report.name()).isUnmistakable()) {
            assertThat(report.outcome()).as(what).isEqualTo(ImportReport.Outcome.REFUSED);
        }
    }

    /** A digest of all that had come in before a moment. */
    private String stored(String before) {
        return world.single("""
                select md5(string_agg(line, '|' order by line)) from (
                    select b::text as line from index_bars b where known_at < ?::timestamptz
                    union all select v::text from vx_settlements v where known_at < ?::timestamptz
                    union all select e::text from vx_expiries e where known_at < ?::timestamptz
                    union all select s::text from series_values s where known_at < ?::timestamptz
                    union all select c::text from chain_snapshots c where known_at < ?::timestamptz) facts""", before, before,
                before, before, before);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
