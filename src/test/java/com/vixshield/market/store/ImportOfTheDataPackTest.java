package com.vixshield.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.vixshield.evidence.FolderHistory;
import com.vixshield.evidence.ImportedHistory;
import com.vixshield.market.DataPack;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.market.store.importing.FolderImport;
import com.vixshield.market.store.importing.ImportReport;
import com.vixshield.market.store.importing.ImportReport.Outcome;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Twenty years of real history, as the shared folder has them, into a real database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportOfTheDataPackTest {

    private static final LocalDate LAST_SESSION = LocalDate.of(2026, 10, 9);

    @Inject
    ImportService imports;
    @Inject
    @io.quarkus.agroal.DataSource("worker")
    DataSource worker;
    @Inject
    Clock clock;
    @Inject
    World world;

    private final SessionCalendar calendar = new SessionCalendar();
    private List<ImportReport> first;
    private Map<String, ImportReport> byName;

    @BeforeAll
    void importThePack() {
        DataPack.data();
        world.clearMarket();
        first = importAgain();
        byName = first.stream().collect(Collectors.toMap(ImportReport::name, Function.identity()));
    }

    private List<ImportReport> importAgain() {
        return new FolderImport(imports).run(DataPack.data(), (done, files, last) -> {
        });
    }

    @Test
    void readsEveryFileAndRefusesNothing() throws IOException {
        try (var files = Files.walk(DataPack.data())) {
            assertThat(first).hasSize((int) files.filter(Files::isRegularFile).count());
        }
        assertThat(first).filteredOn(ImportReport::isIncomplete).isEmpty();
        assertThat(first).filteredOn(report -> report.outcome() == Outcome.PASSED_OVER).extracting(ImportReport::name)
                .containsExactlyInAnyOrder("README.md", "stripe/contract-2026-07-29.dahlia.json.gz",
                        "stripe/fixtures3.json.gz");
    }

    @Test
    void countsTheRowsThatThePackSaysItHas() {
        Map<String, PackListing.Entry> listed = PackListing.read();

        assertThat(listed).hasSizeGreaterThan(40);
        listed.forEach((name, entry) -> assertThat(byName.get(name).counts().rows()).as(name).isEqualTo(entry.rows()));
    }

    @Test
    void findsTheRangeOfDaysThatThePackSaysItHas() {
        PackListing.read().forEach((name, entry) -> {
            ImportReport report = byName.get(name);
            // of wide files the last days may hold no value, and of the calendar nothing is stored
            if (entry.days() != null && report.firstDay() != null && report.counts().stored() > 0
                    && !name.startsWith("econ_events")) {
                assertThat(List.of(report.firstDay().toString(), report.lastDay().toString())).as(name).isEqualTo(entry.days());
            }
        });
    }

    @Test
    void storesNothingTheSecondTime() {
        int facts = facts();

        List<ImportReport> second = importAgain();

        assertThat(second).extracting(report -> report.counts().stored() + report.counts().changed()).containsOnly(0);
        assertThat(second).filteredOn(report -> report.outcome() != Outcome.PASSED_OVER)
                .extracting(ImportReport::outcome).containsOnly(Outcome.REPEATED);
        assertThat(facts()).isEqualTo(facts);
    }

    private int facts() {
        return world.number("select (select count(*) from index_bars) + (select count(*) from vx_settlements)"
                + " + (select count(*) from vx_expiries) + (select count(*) from series_values)"
                + " + (select count(*) from chain_snapshots) + (select count(*) from market_events)");
    }

    @Test
    void knowsEverySessionOfTheIndexSince1990AndNoOtherDay() {
        assertThat(days("SPX")).containsExactlyElementsOf(calendar.sessions(LocalDate.of(1990, 1, 2), LAST_SESSION));
    }

    @Test
    void lacksTheDaysThatThePackLacks() {
        assertThat(missing("VIX", LAST_SESSION)).containsExactly(day("1991-03-01"), day("1997-01-31"), day("1997-11-26"),
                day("1999-12-31"));
        assertThat(missing("SKEW", LocalDate.of(2026, 7, 22))).hasSize(16)
                .contains(day("1998-06-30"), day("2000-09-20"), day("2000-09-29"), day("2003-10-21"), day("2003-10-28"),
                        day("2011-02-09"), day("2017-09-14"), day("2018-12-03"), day("2019-07-05"), day("2024-11-29"));
        assertThat(missing("VVIX", LocalDate.of(2026, 8, 20))).filteredOn(day -> day.getYear() > 2006)
                .containsExactly(day("2010-11-11"), day("2013-05-13"));
    }

    @Test
    void keepsTheVolatilityIndexOfHolidaysApart() {
        List<LocalDate> holidays = days("VIX").stream().filter(day -> !calendar.isSession(day)).toList();

        assertThat(holidays).hasSize(34).contains(day("2026-05-25"), day("2026-07-03"));
        assertThat(holidays).filteredOn(day -> !day.isBefore(day("2022-05-01"))).hasSize(33);
        assertThat(history().vix()).extracting(bar -> bar.date()).doesNotContainAnyElementsOf(holidays);
    }

    @Test
    void printsFuturesInVolPointsOverTheChangeOfScale() {
        assertThat(world.single("select settle from vx_settlements where expiry = '2004-05-19' and day = '2004-03-26'"))
                .isEqualTo("20.32");
        assertThat(world.number("select count(*) from vx_settlements where settle <= 0 or settle > 100")).isZero();
    }

    @Test
    void fillsASettlementThatOneFileLacksFromAnother() {
        assertThat(world.single("select string_agg(coalesce(settle::text, 'none'), ',' order by revision) from vx_settlements"
                + " where expiry = '2013-01-16' and day = '2013-01-11'")).isEqualTo("none,14.15");
    }

    @Test
    void takesAnOddRangeAwayFromARowThatIsGoodOtherwise() {
        assertThat(byName.get("vix6m_daily.csv.gz").doubts()).hasSize(1);
        assertThat(world.single("select close || ' ' || (high is null) from index_bars where symbol = 'VIX6M'"
                + " and day = '2019-07-05'")).isEqualTo("15.99 true");
    }

    @Test
    void givesTheHistoryThatTheFolderGives() {
        MarketHistory recorded = new ReplaySource(DataPack.data(), calendar).history(LAST_SESSION);
        MarketHistory stored = history();

        assertThat(stored.spx()).isEqualTo(recorded.spx());
        assertThat(stored.vix()).isEqualTo(recorded.vix());
        assertThat(stored.vx()).isEqualTo(recorded.vx());
        assertThat(stored.values().keySet()).isEqualTo(recorded.values().keySet());
        for (Series series : recorded.values().keySet()) {
            assertThat(stored.values().get(series)).as(series.name()).isEqualTo(recorded.values().get(series));
        }
        assertThat(stored.events()).isEqualTo(recorded.events());
    }

    /** So a run of the site has the digits of the command over the folder. */
    @Test
    void givesTheBacktestThatTheFolderGives() {
        ImportedHistory.Loaded loaded = new ImportedHistory(worker, calendar, clock).current().orElseThrow();

        assertThat(loaded.missing()).isEmpty();
        assertThat(loaded.table().inputs().overnight()).isNotEmpty();
        assertThat(loaded.sha256()).isEqualTo(FolderHistory.digest(FolderHistory.of(DataPack.data())));
    }

    @Test
    void knewNothingBeforeItCameIn() {
        MarketHistory before = new StoredHistory(worker, calendar).asOf(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(before.spx()).isEmpty();
        assertThat(before.vx()).isEmpty();
        assertThat(before.events()).isEmpty();
    }

    @Test
    void keepsEveryChainWithItsBytes() {
        assertThat(world.number("select count(*) from chain_snapshots s join raw_files using (sha256)")).isEqualTo(18);
        assertThat(world.single("select string_agg(contracts || ' ' || expiries, ',' order by format) from chain_snapshots"
                + " where session = '2022-02-18'")).isEqualTo("18856 39,18856 39");
    }

    private MarketHistory history() {
        return new StoredHistory(worker, calendar).asOf(clock.instant());
    }

    private List<LocalDate> days(String symbol) {
        String days = world.single("select string_agg(distinct day::text, ',') from index_bars where symbol = ?", symbol);
        return Arrays.stream(days.split(",")).map(LocalDate::parse).sorted().toList();
    }

    private List<LocalDate> missing(String symbol, LocalDate last) {
        List<LocalDate> known = days(symbol);
        TreeSet<LocalDate> missing = new TreeSet<>(calendar.sessions(known.get(0), last));
        known.forEach(missing::remove);
        return List.copyOf(missing);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
