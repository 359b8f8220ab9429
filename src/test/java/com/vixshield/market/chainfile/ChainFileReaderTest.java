package com.vixshield.market.chainfile;

import static com.vixshield.market.chainfile.RowReason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.PutCall;

class ChainFileReaderTest {

    private static final LocalDate SESSION = LocalDate.of(2023, 11, 14);
    private static final String DX = "spx_eod_202311.txt";
    private final List<ChainFileQuote> quotes = new ArrayList<>();

    static byte[] sample(String name) {
        try (InputStream in = ChainFileReaderTest.class.getResourceAsStream("/chains/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ChainFileReport read(String name, byte[] bytes) {
        quotes.clear();
        return new ChainFileReader(new SessionCalendar()).read(name, new ByteArrayInputStream(bytes), 1 << 24, quotes::add);
    }

    private ChainFileReport read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(DX, ChainLayout.OPTIONS_DX, 91, "21:00:00", Map.of(OTHER_EXPIRY, 2L, FIELDS, 2L, NO_SESSION, 2L,
                        CLOCKS, 2L, AM_OR_PM, 2L, NEGATIVE, 1L, NO_QUOTE, 1L, CROSSED, 1L)),
                Arguments.of("ORATS_SMV_Strikes_20231114.csv", ChainLayout.ORATS_FILE, 90, "20:46:00",
                        Map.of(OTHER_UNDERLYING, 2L, OTHER_EXPIRY, 2L, SYMBOL, 2L)),
                Arguments.of("orats_strikes_spx_20231114.csv", ChainLayout.ORATS_API, 90, "20:46:00",
                        Map.of(OTHER_TIME, 2L, MORNING_ROOT, 2L, NO_TIME, 2L, OTHER_UNDERLYING, 2L, AM_OR_PM, 2L)),
                Arguments.of("UnderlyingOptionsEODCalcs_2023-11-14.csv", ChainLayout.CBOE_END_OF_DAY, 90, "20:45:00",
                        Map.of(OTHER_EXPIRY, 1L, OTHER_UNDERLYING, 1L, NO_QUOTE, 1L, NO_RIGHT, 1L, HALF_DAY, 1L, STRIKE, 1L)),
                Arguments.of("UnderlyingOptionsIntervals_900sec_calcs_2023-11-14.csv", ChainLayout.CBOE_INTERVALS, 180,
                        "20:45:00",
                        Map.of(OTHER_TIME, 90L, NO_TIME, 1L)),
                Arguments.of("spxw_eod_20231114.csv", ChainLayout.THETA_V3, 90, "22:00:00",
                        Map.of(MORNING_ROOT, 1L, OTHER_EXPIRY, 1L, NO_QUOTE, 1L)),
                Arguments.of("v2_spxw_eod_20231114.csv", ChainLayout.THETA_V2, 90, "22:00:00", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEachLayoutAndCountsTheRest(String name, ChainLayout layout, int kept, String quoted,
            Map<RowReason, Long> reasons) {
        ChainFileReport report = read(name, sample(name));

        assertThat(report.layout()).isEqualTo(layout);
        assertThat(report.kept()).isEqualTo(kept).isEqualTo(quotes.size());
        assertThat(report.reasons().stream().collect(Collectors.toMap(ChainFileReport.Count::reason,
                ChainFileReport.Count::options))).isEqualTo(reasons);
        int perLine = layout.name().startsWith("O") ? 2 : 1;
        assertThat(report.kept() + report.leftOut() + report.refused()).isEqualTo(report.lines() * perLine);
        assertThat(report.sessions()).containsExactly(SESSION);
        assertThat(quotes).allSatisfy(quote -> {
            assertThat(quote.session()).isEqualTo(SESSION);
            assertThat(quote.option().expiry()).isEqualTo(LocalDate.of(2023, 11, 15));
            assertThat(quote.option().root()).isEqualTo("SPXW");
        });
        assertThat(quotes.get(0).quotedAt()).isEqualTo(Instant.parse("2023-11-14T" + quoted + "Z"));
    }

    @Test
    void everyVendorTellsTheSamePrices() {
        List<List<String>> chains = samples().map(sample -> (String) sample.get()[0]).map(name -> {
            read(name, sample(name));
            ChainSelection selection = new ChainSelection(new SessionCalendar());
            quotes.forEach(quote -> selection.add(ChainLayout.THETA_V2, quote));
            ChainSnapshot chain = selection.chains().get(0);
            return chain.quotes().stream().filter(quote -> quote.strike() <= 4600)
                    .map(quote -> quote.right() + " " + quote.strike() + " " + quote.bid() + " " + quote.ask()).toList();
        }).toList();

        assertThat(chains.get(0)).hasSize(90);
        assertThat(chains).allMatch(chains.get(0)::equals);
    }

    @Test
    void ofSeveralMomentsTheOneNearestTheCloseIsChosenWhateverTheOrder() {
        String name = "UnderlyingOptionsIntervals_900sec_calcs_2023-11-14.csv";
        read(name, sample(name));
        List<ChainFileQuote> backwards = new ArrayList<>(quotes);
        java.util.Collections.reverse(backwards);
        for (List<ChainFileQuote> order : List.of(quotes, backwards)) {
            ChainSelection selection = new ChainSelection(new SessionCalendar());
            order.forEach(quote -> selection.add(ChainLayout.CBOE_INTERVALS, quote));
            assertThat(selection.chains()).hasSize(1);
            assertThat(selection.chains().get(0).quoteInstant()).isEqualTo(Instant.parse("2023-11-14T21:00:00Z"));
            assertThat(selection.chains().get(0).quotes()).hasSize(90);
        }
    }

    @Test
    void readsTheNamesHoweverTheyAreWritten() {
        String text = new String(sample(DX), StandardCharsets.UTF_8);
        String bare = text.lines().map(line -> line.replaceAll("[\\[\\]]", "").replace(", ", ","))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        int[] number = {0};
        String numbered = bare.lines().map(line -> (number[0]++ == 0 ? "" : number[0] - 2) + "," + line)
                .collect(Collectors.joining("\n", "", "\n"));
        ChainFileReport expected = read(DX, text);

        assertThat(read(DX, bare)).isEqualTo(expected);
        assertThat(read(DX, numbered)).isEqualTo(expected);
        assertThat(read(DX, "\ufeff" + text)).isEqualTo(expected);
    }

    @Test
    void readsArchives() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(sample(DX));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String part : List.of("a/spx_eod_1.txt", "a/spx_eod_2.txt")) {
                out.putNextEntry(new ZipEntry(part));
                out.write(sample(DX));
            }
        }
        assertThat(read(DX, gzip.toByteArray()).kept()).isEqualTo(91);
        assertThat(read("spx.zip", zip.toByteArray()).kept()).isEqualTo(182);
    }

    @Test
    void anEndlessArchiveEnds() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(new String(sample(DX), StandardCharsets.UTF_8).lines().findFirst().orElseThrow().getBytes());
            for (int i = 0; i < 300; i++) {
                out.write("\n".repeat(100_000).getBytes());
            }
        }
        assertThat(gzip.size()).isLessThan(100_000);
        assertThatThrownBy(() -> read(DX, gzip.toByteArray())).isInstanceOf(MarketDataException.class)
                .hasMessageContaining("split it by month");
    }

    @Test
    void aLineThatIsCutOffIsRefusedAlone() {
        String name = "v2_spxw_eod_20231114.csv";
        String text = new String(sample(name), StandardCharsets.UTF_8);
        ChainFileReport report = read(name, text.substring(0, text.length() - 1));

        assertThat(report.kept()).isEqualTo(89);
        assertThat(report.reasons()).extracting(ChainFileReport.Count::reason).containsExactly(CUT_OFF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "symbol,expiration,strike,right,timestamp,open_interest|open interest without bid and ask",
            "symbol,expiration,strike,right,created,open,high,low,close,volume|traded prices without bid and ask",
            "underlying_symbol,quote_date,root,expiration,strike,option_type,bid_eod,ask_eod|without the columns bid_1545, ask_1545",
            "Trade Date,Options Class,Underlying,Product Type,Exchange,Volume|the layout of no vendor", "a,a|comes twice"})
    void saysWhyAFileIsNotRead(String header, String said) {
        assertThatThrownBy(() -> read("file.csv", header + "\n")).isInstanceOf(MarketDataException.class)
                .hasMessageContaining(said);
    }

    @Test
    void doesNotGuessTheUnderlying() {
        assertThatThrownBy(() -> read("eod_202311.txt", sample(DX))).hasMessageContaining("must contain \"spx\"");
        assertThatThrownBy(() -> read("spxl_eod.txt", sample(DX))).hasMessageContaining("must contain \"spx\"");
        String small = new String(sample(DX), StandardCharsets.UTF_8).replace("4495.70", "16.20");
        assertThatThrownBy(() -> read(DX, small)).hasMessageContaining("no usable quote");
    }

    @Test
    void optionsThatSettledInTheMorningAreRefused() {
        // a Thursday in 2009: the weekly of the Friday settled at its open
        String row = "SPXW,2009-05-08,900.000,PUT,2009-05-07T17:15:00.000,2009-05-07T15:59:00.000,1,1,1,1,1,1,1,1,2.00,1,1,1,2.10,1";
        String header = new String(sample("spxw_eod_20231114.csv"), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertThatThrownBy(() -> read("spxw.csv", header + "\n" + row + "\n"))
                .hasMessageContaining(RowReason.NOT_LISTED.text());
    }

    @Test
    void sizesAndInterestAreTaken() {
        read(DX, sample(DX));
        assertThat(quotes.stream().filter(quote -> quote.option().right() == PutCall.PUT)).allMatch(
                quote -> quote.option().bidSize().getAsLong() == 9 && quote.option().volume() == 80);
        read("UnderlyingOptionsEODCalcs_2023-11-14.csv", sample("UnderlyingOptionsEODCalcs_2023-11-14.csv"));
        assertThat(quotes).allMatch(quote -> quote.option().openInterest() == 1200 && quote.underlying() == 4495.7);
    }
}
