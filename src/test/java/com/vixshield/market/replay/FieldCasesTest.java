package com.vixshield.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.market.DataPack;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.fred.FredGraph;
import com.vixshield.market.fred.FredSeries;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.VxSettlement;

/** Reads the files with which people met a fault, as they were. */
class FieldCasesTest {

    private static final LocalDate JANUARY_7 = LocalDate.of(2026, 1, 7);

    @TempDir
    Path folder;

    private final SessionCalendar calendar = new SessionCalendar();
    private final TradingHours hours = new TradingHours(calendar);

    @Test
    void weeklyFuturesLeaveTheCurveAlone() {
        List<VxSettlement> all = curve(path -> true);
        List<VxSettlement> monthly = curve(path -> List.of("VX_2026-01-21.csv", "VX_2026-02-18.csv", "VX_2026-03-18.csv")
                .contains(path.getFileName().toString()));
        assertThat(all).isEqualTo(monthly).hasSize(3);
        assertThat(all.get(1).settle() / all.get(0).settle() - 1).isCloseTo(0.0992, within(0.00005));
    }

    private List<VxSettlement> curve(Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(cases().resolve("01-vx-weekly")); Stream<Path> old = Files.list(folder)) {
            for (Path path : old.toList()) {
                Files.delete(path);
            }
            for (Path path : files.filter(file -> file.getFileName().toString().startsWith("VX")).filter(wanted).toList()) {
                Files.copy(path, folder.resolve(path.getFileName().toString()));
            }
            return new ReplaySource(folder, calendar).history(JANUARY_7).vx().get(JANUARY_7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pagesInOtherLanguagesAreDated() {
        assertThat(chain("06-page-date/d_es.csv").session()).isEqualTo("2023-05-19");
        assertThat(chain("06-page-date/d_nnbsp.csv")).isEqualTo(chain("06-page-date/d_es.csv"));
    }

    @Test
    void aTableOfAFundDoesNotHideTheSession() throws IOException {
        for (String name : List.of("spx_quotedata.csv", "spy_quotedata.csv")) {
            Files.copy(cases().resolve("07-fund-table/" + name), folder.resolve(name));
        }
        LocalDate session = LocalDate.of(2023, 6, 9);
        ReplaySource source = new ReplaySource(folder, calendar);
        assertThat(source.sessions()).containsExactly(session);
        assertThat(source.chain(session).quotes()).allMatch(quote -> quote.root().startsWith("SPX"));
    }

    @Test
    void aPageOfAHolidaysNightIsOfThatNight() {
        ChainSnapshot chain = chain("08-holiday-hours/gth_sun.csv");
        assertThat(chain.session()).isEqualTo("2023-05-26");
        assertThat(chain.quoteInstant()).isEqualTo("2023-05-29T01:15:00Z");
        assertThat(chain.snapshot()).isEqualTo("2130");
    }

    @Test
    void aNameWithANumberSwitchesNoCheckOff() {
        for (String name : List.of("VIX9D_History.csv", "VIX9D_History (1).csv")) {
            DataFile file = DataFile.read(cases().resolve("09-name-suffix/" + name));
            assertThat(IndexHistory.parse(file).rows()).as(name).isEmpty();
            assertThatThrownBy(() -> IndexHistory.read(file)).as(name).hasMessageContaining("cannot be the VIX9D");
        }
    }

    @Test
    void aLevelThatCannotBeIsNotAvailable() {
        assertThat(chain("10-index-level/thou_u.csv").underlyingLast()).isEqualTo(4191.98);
        ChainSnapshot vix = chain("10-index-level/_VIX_dec.json");
        assertThat(vix.underlyingLast()).isNaN();
        assertThat(vix.unavailable().get(ChainSnapshot.LEVEL)).contains("0.169");
    }

    @Test
    void aWholeFileNeedsNoLastLineEnd() {
        assertThat(chain("11-no-final-newline/no_newline.csv").quotes())
                .hasSameSizeAs(chain("06-page-date/d_es.csv").quotes());
    }

    @Test
    void impossibleRowsAreJudgedByTheirIndex() {
        ParsedSeries<DailyBar> spx = IndexHistory.parse(DataFile.read(cases().resolve("12-impossible-rows/SPX_History.csv")));
        assertThat(spx.refused()).hasSize(1);
        assertThat(spx.refused().get(0).line()).isEqualTo(3);
        ParsedSeries<DailyBar> vix = IndexHistory.parse(DataFile.read(cases().resolve("12-impossible-rows/VIX_History.csv")));
        assertThat(vix.refused()).isEmpty();
        assertThat(vix.doubts()).hasSize(3);
    }

    @Test
    void oneOddOptionCostsItself() {
        ChainSnapshot odd = chain("15-one-odd-row/SPX_negvol.json");
        assertThat(odd.quotes()).hasSameSizeAs(chain("02-index-zero/SPX_base.json").quotes());
        assertThat(odd.unavailable().get(ChainSnapshot.ROWS)).contains("volume is not a count");
    }

    @Test
    void aGraphOfTwoSeriesIsReadByItsHeader() throws IOException {
        Path graph = cases().resolve("16-fred-names/fredgraph (1).csv");
        DataFile file = DataFile.read(graph);
        assertThat(FredGraph.series(file)).containsExactly(FredSeries.DGS1MO, FredSeries.DGS3MO);
        assertThat(FredGraph.parse(file, FredSeries.DGS1MO).rows()).hasSize(2);
        assertThat(FredGraph.parse(file, FredSeries.DGS3MO).rows()).hasSize(1);
        Files.copy(graph, folder.resolve("fredgraph (1).csv"));
        assertThat(new ReplaySource(folder, calendar).history(LocalDate.of(2026, 7, 21)).values()).hasSize(2);
    }

    private ChainSnapshot chain(String name) {
        DataFile file = DataFile.read(cases().resolve(name));
        return ChainFormat.of(file).read(file, hours);
    }

    private static Path cases() {
        Path cases = DataPack.data().resolveSibling("cases");
        Assumptions.assumeTrue(Files.isDirectory(cases), "../shared/cases is absent");
        return cases;
    }
}
