package com.vixshield.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.ObservedClose;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.FeedLog;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FetchedFile;
import com.vixshield.market.file.RowNote;
import com.vixshield.market.http.CacheValidators;
import com.vixshield.market.store.importing.ImportCounts;
import com.vixshield.market.store.importing.ImportReport;
import com.vixshield.market.store.importing.ImportReport.Outcome;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.importing.IncomingFile;
import com.vixshield.platform.Digests;
import com.vixshield.platform.retry.CircuitBreaker;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What comes in stays as it came, and is found as it was known. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StoredMarketTest {

    private static final Instant MONDAY = Instant.parse("2023-06-05T20:30:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-06-06T20:30:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2023, 5, 26);

    @Inject
    FeedLog log;
    @Inject
    @io.quarkus.agroal.DataSource("worker")
    DataSource worker;
    @Inject
    World world;

    private final SessionCalendar calendar = new SessionCalendar();

    @BeforeEach
    void clear() {
        world.clearMarket();
    }

    @Test
    void keepsTheEarlierVersionOfACorrectedRow() {
        importAt(MONDAY, "VIX_History.csv", "05/31/2023,17.6,18.5,17.4,17.9");
        ImportReport second = importAt(TUESDAY, "VIX_History.csv", "05/31/2023,17.6,18.5,17.4,17.94",
                "06/01/2023,17.9,17.95,15.4,15.65");

        assertThat(second.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0));
        assertThat(closes(MONDAY)).containsExactly(17.9);
        assertThat(closes(TUESDAY)).containsExactly(17.94, 15.65);
        assertThat(world.number("select count(*) from index_bars")).isEqualTo(3);
    }

    @Test
    void changesNothingWhenTheSameRowComesInAnotherFile() {
        importAt(MONDAY, "VIX_History.csv", "05/31/2023,17.6,18.5,17.4,17.9");
        ImportReport second = importAt(TUESDAY, "copy_VIX_History.csv", "05/31/2023,17.600000,18.5,17.4,17.900000");

        assertThat(second.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(second.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    }

    /** A correction, and its withdrawal with the very bytes of before. */
    @Test
    void takesACorrectionBackWhenItsProviderDoes() {
        importAt(MONDAY, "VIX_History.csv", "05/31/2023,17.6,18.5,17.4,17.9");
        importAt(TUESDAY, "VIX_History.csv", "05/31/2023,17.6,18.5,17.4,19.7");
        ImportReport third = importAt(TUESDAY.plusSeconds(60), "VIX_History.csv", "05/31/2023,17.6,18.5,17.4,17.9");

        assertThat(third.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
        assertThat(closes(TUESDAY.plusSeconds(60))).containsExactly(17.9);
        assertThat(world.single("select string_agg(close::text, ' ' order by revision) from index_bars"))
                .isEqualTo("17.9 19.7 17.9");
    }

    @Test
    void saysOfEachRefusedRowWhereItStands() {
        ImportReport report = importAt(MONDAY, "VIX_History.csv", "05/30/2023,17.8,18.2,17.2,17.5",
                "05/31/2023,4179.1,4212.9,4166.2,4179.8", "06/04/2023,17.6,18.5,17.4,17.9");

        assertThat(report.refusals()).containsExactly(new RowNote(3, "cannot be the VIX: 4179.8"),
                new RowNote(4, "2023-06-04 is a weekend"));
    }

    @Test
    void neverErasesByARowThatIsSilent() {
        importAt(MONDAY, "VIX_History.csv", "05/31/2023,17.6,18.5,17.4,17.9");
        importsAt(TUESDAY).read(IncomingFile.fromFolder("vix_daily.csv", bytes("date,close\n2023-05-31,17.9\n")));

        assertThat(world.single("select string_agg(high::text, ',') from index_bars")).isEqualTo("18.5");
    }

    @Test
    void leavesOutTheRowThatCannotBeRightAndSaysWhich() {
        ImportReport report = importAt(MONDAY, "VIX_History.csv", "05/30/2023,17.8,18.2,17.2,17.5",
                "05/31/2023,17.6,18.5,17.4,-17.9", "06/06/2023,17.6,18.5,17.4,17.9", "05/31/2023,17.6,18.5,17.4,17.9");

        assertThat(report.counts()).isEqualTo(new ImportCounts(4, 2, 0, 0, 0, 2));
        assertThat(report.refusals()).extracting(note -> note.reason())
                .containsExactly("not a price: -17.9", "2023-06-06 has not come yet");
        assertThat(report.refusals().get(0).line()).isEqualTo(3);
        assertThat(world.number("select count(*) from import_notes where kind = 'refused'")).isEqualTo(2);
    }

    @Test
    void refusesAFileWithMoreThanAFewImpossibleRows() {
        ImportReport report = importAt(MONDAY, "VIX_History.csv", "05/30/2023,17.8,18.2,17.2,-1", "05/31/2023,1,2,1,-2",
                "06/01/2023,1,2,1,-3", "06/02/2023,17.6,18.5,17.4,17.9");

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).startsWith("3 of 4 rows cannot be right (line 2: not a price: -1)");
        assertThat(world.number("select count(*) from index_bars")).isZero();
        assertThat(world.number("select count(*) from raw_files")).isZero();
    }

    @Test
    void refusesWhatNobodyKnows() {
        ImportReport report = importsAt(MONDAY).read(IncomingFile.fromFolder("holiday.jpg", bytes("whatever\n")));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).isEqualTo("not a known format");
    }

    @Test
    void remembersTheStateOfAFeedAcrossARestart() {
        FeedState state = new FeedState("cboe.index.VIX", "cboe", MONDAY, TUESDAY, "answered 500", 3, 9_291, "ab", FRIDAY,
                List.of("a row was revised"), CircuitBreaker.State.CLOSED);

        log.record(state);
        log.record(state);

        assertThat(log.state("cboe.index.VIX")).contains(state);
        assertThat(log.state("cboe.index.SPX")).isEmpty();
    }

    @Test
    void keepsTheLastGoodFileOfAFeedAndTakesItInOnce() {
        byte[] history = bytes("DATE,OPEN,HIGH,LOW,CLOSE\n05/31/2023,17.6,18.5,17.4,17.9\n");
        FetchedFile file = new FetchedFile("VIX_History.csv", "https://cboe.example/VIX_History.csv", history,
                new CacheValidators("\"1\"", ""), MONDAY, MONDAY);

        log.keep("cboe.index.VIX", List.of(file));
        log.keep("cboe.index.VIX", List.of(new FetchedFile(file.name(), file.address(), history, file.validators(), MONDAY,
                TUESDAY)));

        FetchedFile kept = log.file("VIX_History.csv").orElseThrow();
        assertThat(kept.bytes()).isEqualTo(history);
        assertThat(kept.validators().etag()).isEqualTo("\"1\"");
        assertThat(kept.fetchedAt()).isEqualTo(TUESDAY);
        assertThat(world.single("select string_agg(origin || ' ' || requested_by || ' ' || stored, ',') from imports"))
                .isEqualTo("feed cboe.index.VIX 1");
    }

    /** Read at half past three, the last row is no close; from the same bytes it never becomes one. */
    @Test
    void leavesOutTheDayThatIsNotOver() {
        Instant afternoon = Instant.parse("2023-06-05T19:30:00Z");
        String rows = "06/02/2023,17.6,18.5,17.4,17.9";
        ImportReport early = importAt(afternoon, "VIX_History.csv", rows, "06/05/2023,17.6,18.5,17.4,18.0");
        ImportReport evening = importAt(MONDAY, "VIX_History.csv", rows, "06/05/2023,17.6,18.5,17.4,18.0");

        assertThat(early.awaited()).isEqualTo(LocalDate.of(2023, 6, 5));
        assertThat(early.counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 1, 0));
        assertThat(evening.awaited()).isNull();
        assertThat(evening.counts()).isEqualTo(new ImportCounts(2, 1, 0, 1, 0, 0));
        assertThat(closes(MONDAY.minusSeconds(1))).containsExactly(17.9);
        assertThat(closes(MONDAY)).containsExactly(17.9, 18.0);
    }

    @Test
    void takesTheDayFromAFeedOnceItsFileIsConfirmedInTheEvening() {
        Instant closed = Instant.parse("2023-06-05T20:10:00Z");
        Instant before = closed.minusSeconds(3600);
        keepAt("SPX_History.csv", before, before);
        keepAt("SPX_History.csv", before, MONDAY);
        assertThat(world.number("select count(*) from index_bars")).isEqualTo(1);
        keepAt("VIX_History.csv", closed, closed);
        keepAt("VIX_History.csv", closed, MONDAY);
        keepAt("VIX_History.csv", closed, MONDAY);
        assertThat(world.number("select count(*) from index_bars where symbol = 'VIX'")).isEqualTo(2);
        assertThat(world.number("select count(*) from imports")).isEqualTo(3);
        StoredMarket market = new StoredMarket(worker, calendar, Clock.fixed(TUESDAY, ZoneOffset.UTC));
        assertThat(market.close(LocalDate.of(2023, 6, 5))).isEmpty();
        assertThat(market.close(LocalDate.of(2023, 6, 2))).map(ObservedClose::close).contains(4_200.0);
    }

    private void keepAt(String name, Instant received, Instant fetched) {
        double level = name.startsWith("SPX") ? 4_200 : 17;
        byte[] history = bytes("DATE,OPEN,HIGH,LOW,CLOSE\n06/02/2023,LEVELS\n06/05/2023,LEVELS\n".replace("LEVELS",
                level + "," + (level + 1) + "," + (level - 1) + "," + level));
        log.keep("feed", List.of(new FetchedFile(name, "https://cboe.example/" + name, history, CacheValidators.NONE, received,
                fetched)));
    }

    @Test
    void recordsAChainAQuarterOfAnHourAfterTheLastOneOrLater() {
        keepChain("2023-05-26 19:40:00");
        keepChain("2023-05-26 19:50:00");
        keepChain("2023-05-26 19:55:00");

        assertThat(world.number("select count(*) from chain_snapshots")).isEqualTo(2);
        assertThat(log.file("_SPX.json").orElseThrow().bytes()).isEqualTo(chain("2023-05-26 19:55:00"));
    }

    @Test
    void doesNotRecordChainsThatNoSignalIsComputedFrom() {
        keepChain("2023-05-26 15:00:00");

        assertThat(world.number("select count(*) from chain_snapshots")).isZero();
        assertThat(log.file("_SPX.json")).isPresent();
    }

    @Test
    void readsTheLatestChainOfASessionFromItsOwnBytes() {
        keepChain("2023-05-26 19:30:00");
        keepChain("2023-05-26 19:55:00");
        StoredMarket market = new StoredMarket(worker, calendar, Clock.fixed(TUESDAY, ZoneOffset.UTC));

        var chain = market.chain(FRIDAY).orElseThrow();

        assertThat(market.sessions()).containsExactly(FRIDAY);
        assertThat(chain.chain().quoteInstant()).isEqualTo(Instant.parse("2023-05-26T19:40:00Z"));
        assertThat(chain.chain().quotes()).hasSize(120);
        assertThat(chain.files()).extracting(file -> file.sha256())
                .containsExactly(Digests.sha256Hex(chain("2023-05-26 19:55:00")));
        assertThat(market.chain(FRIDAY.minusDays(1))).isEmpty();
    }

    @Test
    void seesNewHistoryWithoutARestart() {
        StoredMarket market = new StoredMarket(worker, calendar, Clock.fixed(TUESDAY, ZoneOffset.UTC));
        assertThat(market.history().spx()).isEmpty();

        importsAt(MONDAY).read(IncomingFile.fromFolder("spx_daily.csv", bytes(Samples.SPX_DAILY)));

        assertThat(market.history().spx()).hasSize(3);
        assertThat(market.history()).isSameAs(market.history());
    }

    private void keepChain(String page) {
        log.keep("cboe.chain.SPX", List.of(new FetchedFile("_SPX.json", "https://cboe.example/_SPX.json", chain(page),
                CacheValidators.NONE, MONDAY, MONDAY)));
    }

    /** @param page UTC */
    private static byte[] chain(String page) {
        String options = IntStream.range(0, 120).mapToObj(i -> "{\"option\": \"SPXW230530C0" + (3_900 + 5 * i)
                + "000\", \"bid\": 1.0, \"ask\": 1.2, \"open_interest\": 5.0, \"volume\": 1.0}")
                .collect(Collectors.joining(","));
        return bytes("{\"timestamp\": \"" + page + "\", \"symbol\": \"^SPX\", \"data\": {\"options\": [" + options
                + "], \"current_price\": 4205.5}}");
    }

    private ImportReport importAt(Instant now, String name, String... rows) {
        return importsAt(now).read(
                IncomingFile.fromFolder(name, bytes("DATE,OPEN,HIGH,LOW,CLOSE\n" + String.join("\n", rows) + "\n")));
    }

    private ImportService importsAt(Instant now) {
        return new ImportService(worker, Clock.fixed(now, ZoneOffset.UTC), calendar);
    }

    private List<Double> closes(Instant asOf) {
        return new StoredHistory(worker, calendar).asOf(asOf).vix().stream().map(bar -> bar.close()).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
