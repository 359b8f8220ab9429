package com.vixshield.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

class ReplaySourceTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 5, 26);

    @TempDir
    Path folder;

    private ReplaySource source;
    private int writes;

    @BeforeEach
    void openTheFolder() {
        source = new ReplaySource(folder, new SessionCalendar());
    }

    @Test
    void saysThatItIsRecorded() {
        assertThat(source.label().kind()).isEqualTo(DataLabel.Kind.RECORDED);
        assertThat(source.label().delay()).hasMinutes(15);
    }

    @Test
    void prefersTheOriginalToTheJsonAndTheJsonToTheCopy() {
        put("options/spx_chain_2023-05-26_close.csv.gz", Samples.gzip(Samples.TIDY_CHAIN));
        assertThat(source.chain(FRIDAY).quotes()).hasSize(2);
        put("_SPX.json", Samples.bytes(Samples.DELAYED_QUOTES));
        assertThat(source.chain(FRIDAY).quotes()).hasSize(3);
        put("options/cboe_quotedata_raw/spx_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE));
        assertThat(source.chain(FRIDAY).quotes()).hasSize(6);
        assertThat(source.sessions()).containsExactly(FRIDAY);
    }

    @Test
    void addsFuturesAndRatesAsTheirProvidersPublishThem() {
        put("VX_2023-06-21.csv", Samples.bytes("""
                Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
                2023-05-25,M (Jun 2023),19.1000,19.9000,18.9000,19.2000,19.1500,0.1,100,0,50
                """));
        put("CFE_N23_VX.csv.gz", Samples.gzip("""
                Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
                05/25/2023,N (Jul 23),20.10,20.90,19.90,20.20,20.15,0.1,100,0,50,
                """));
        put("vx_daily_settlement_2023-05-26.csv", Samples.bytes("""
                expiration_date,symbol,settlement
                2023-06-21,VX/M3,18.4
                2023-07-19,VX/N3,19.6
                """));
        put("DGS1MO.csv", Samples.bytes("observation_date,DGS1MO\n2023-05-25,5.7\n2023-05-26,\n"));
        put("DTWEXBGS.json", Samples.bytes("{\"observations\":[{\"date\":\"2023-05-26\",\"value\":\"120.1\"}]}"));
        put("PAYEMS.csv", Samples.bytes("nothing that the rulebook reads"));
        MarketHistory history = source.history(FRIDAY);
        assertThat(history.vx().get(FRIDAY.minusDays(1))).containsExactly(new VxSettlement(1, LocalDate.of(2023, 6, 21), 19.15),
                new VxSettlement(2, LocalDate.of(2023, 7, 19), 20.15));
        assertThat(history.vx().get(FRIDAY)).extracting(VxSettlement::settle).containsExactly(18.4, 19.6);
        assertThat(history.values().get(Series.DGS1MO)).containsOnly(Map.entry(FRIDAY.minusDays(1), 5.7));
        assertThat(history.values().get(Series.DTWEXBGS)).containsOnly(Map.entry(FRIDAY, 120.1));
    }

    @Test
    void letsATidySeriesStandWhereAProvidersFileKnowsTheDayToo() {
        put("us_rates_daily.csv", Samples.bytes("date,DGS1MO\n2023-05-25,5.5\n"));
        put("DGS1MO.csv", Samples.bytes("DATE,DGS1MO\n2023-05-25,5.7\n2023-05-26,5.8\n"));
        assertThat(source.history(FRIDAY).values().get(Series.DGS1MO))
                .containsOnly(Map.entry(FRIDAY.minusDays(1), 5.5), Map.entry(FRIDAY, 5.8));
    }

    @Test
    void refusesAProvidersFileWithABadRow() {
        put("VX_2023-06-21.csv", Samples.bytes("""
                Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
                2023-05-25,M (Jun 2023),19.1000,19.9000,18.9000,19.2000,-19.1500,0.1,100,0,50
                """));
        assertThatThrownBy(() -> source.history(FRIDAY)).isInstanceOf(MarketDataException.class)
                .hasMessage("VX_2023-06-21.csv:2: cannot be a VIX future: -19.1500");
    }

    @Test
    void takesTheLatestOfSeveralPages() {
        put("noon_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE.replace("5:01 PM", "12:00 PM").replace("4000.5", "1")));
        put("evening_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE));
        assertThat(source.chain(FRIDAY).underlyingLast()).isEqualTo(4000.5);
    }

    @Test
    void passesOverChainsOfOtherIndices() {
        put("vix_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE.replaceAll("SPXW?2", "VIX2")));
        put("spy_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE.replaceAll("SPXW?2", "SPY2")));
        put("delayed_SPX.json", Samples.bytes(Samples.DELAYED_QUOTES.replaceAll("SPXW?2", "XSP2")));
        assertThat(source.sessions()).isEmpty();
        put("renamed_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE.replace("S&P 500 INDEX", "SOMETHING ELSE")));
        assertThat(source.sessions()).containsExactly(FRIDAY);
    }

    @Test
    void takesXspFromAFileOfTheSameMomentOrHasNoQuotesOfIt() {
        put("spx_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE));
        int alone = source.chain(FRIDAY).quotes().size();
        assertThat(source.inputs(FRIDAY).inputs().chain().quotes()).noneMatch(quote -> quote.root().equals("XSP"));
        put("xsp_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE.replace("S&P 500 INDEX", "S&P 500 MINI INDEX")
                .replace("SPXW", "XSP")));
        assertThat(source.chain(FRIDAY).quotes()).hasSizeGreaterThan(alone);
        assertThat(source.inputs(FRIDAY).inputs().chain().quotes()).anyMatch(quote -> quote.root().equals("XSP"));
        assertThat(source.inputs(FRIDAY).provenance().files()).extracting(FileReport::name).contains("xsp_quotedata.csv");
        put("xsp_quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE.replace("S&P 500 INDEX", "S&P 500 MINI INDEX")
                .replace("SPXW", "XSP").replace("5:01 PM", "12:00 PM")));
        assertThat(source.chain(FRIDAY).quotes()).hasSize(alone);
    }

    @Test
    void refusesADamagedOriginalInsteadOfPassingItOver() {
        put("options/spx_chain_2023-05-26_close.csv", Samples.bytes(Samples.TIDY_CHAIN));
        put("options/spx_quotedata_2023-05-26_close.csv", Samples.bytes("<html></html>"));
        assertThat(source.sessions()).containsExactly(FRIDAY);
        assertThatThrownBy(() -> source.chain(FRIDAY)).isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith("spx_quotedata_2023-05-26_close.csv:");
    }

    @Test
    void saysWhatItRefusedWhenASessionIsMissing() {
        put("quotedata.csv", Samples.bytes("S&P 500 INDEX,Last: 7\nnothing\n"));
        assertThatThrownBy(() -> source.chain(FRIDAY)).hasMessageContaining("no SPX chain of 2023-05-26")
                .hasMessageContaining("quotedata.csv:2: ");
    }

    @Test
    void givesTheExpiryOfTheNextSessionToTheMinute() {
        put("quotedata.csv", Samples.bytes(Samples.QUOTE_TABLE));
        SignalInputs inputs = source.inputs(FRIDAY).inputs();
        assertThat(inputs.expiry()).isEqualTo("2023-05-30");
        assertThat(inputs.expiryInstant()).isEqualTo("2023-05-30T20:00:00Z");
        assertThat(inputs.history().spx()).isEmpty();
    }

    @Test
    void dropsVixRowsOfHolidays() {
        put("vix_daily.csv", Samples.bytes(Samples.VIX_DAILY));
        assertThat(source.history(FRIDAY).vix()).extracting(DailyBar::date).extracting(LocalDate::toString)
                .containsExactly("2023-05-25", "2023-05-26", "2023-05-30");
    }

    @Test
    void extendsTheSeriesByTheProvidersOwnFiles() {
        put("vix_daily.csv", Samples.bytes(Samples.VIX_DAILY));
        put("VIX_History.csv", Samples.bytes(Samples.VIX_HISTORY));
        put("VVIX_History.csv.gz", Samples.gzip(Samples.VVIX_HISTORY));
        MarketHistory history = source.history(FRIDAY);
        assertThat(history.vix()).extracting(DailyBar::close).as("the tidy row of the 30th stands")
                .containsExactly(19.1, 17.9, 17.5, 17.9);
        assertThat(history.values().get(Series.VVIX)).as("the noise of 2006 is left out").hasSize(2);
        assertThat(history.values()).containsOnlyKeys(Series.VVIX);
    }

    @Test
    void dropsRepeatedLinesAndRefusesContradictions() {
        String row = Samples.SPX_DAILY.lines().skip(1).findFirst().orElseThrow();
        put("spx_daily.csv", Samples.bytes(Samples.SPX_DAILY + row + "\n"));
        assertThat(source.history(FRIDAY).spx()).hasSize(3);
        put("spx_daily.csv", Samples.bytes(Samples.SPX_DAILY + row.replace("4115.2", "4115.3") + "\n"));
        assertRefused("spx_daily.csv:5: a second, different row for 2023-05-24");
    }

    @Test
    void refusesSeriesWithFileLineAndReason() {
        assertSpxRefused("1: wrong header: no column \"close\"", "close", "last");
        assertSpxRefused("1: wrong header: column \"high\" comes twice", "low", "high");
        assertSpxRefused("2: not a price: -4130.5", "4130.5", "-4130.5");
        assertSpxRefused("2: not a price: 0", "4130.5", "0");
        assertSpxRefused("3: not a number: n/a", "4151.3", "n/a");
        assertSpxRefused("2: high below low", "open,high,low", "open,low,high");
        assertSpxRefused("2: close outside the day's range", "4115.2", "5115.2");
        assertSpxRefused("4: not a date", "2023-05-26", "05/26/2023");
        assertSpxRefused("4: no such day", "2023-05-26", "2023-05-36");
        assertSpxRefused("3: 7 fields expected, 6 found", "4151.3,,", "4151.3,");
        assertSpxRefused("3: a control character", "4151.3", "4151\u0000.3");
    }

    @Test
    void refusesIndexHistoriesOfAnotherShape() {
        put("VIX_History.csv", Samples.bytes(Samples.VIX_HISTORY.replace("DATE,OPEN", "DATE,CLOSE")));
        assertRefused("VIX_History.csv:1: wrong header");
        put("VIX_History.csv", Samples.bytes(Samples.VIX_HISTORY.replace("05/31/2023", "2023-05-31")));
        assertRefused("VIX_History.csv:3: not a date (MM/DD/YYYY)");
        put("VIX_History.csv", Samples.bytes("<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>\n"));
        assertRefused("VIX_History.csv:1: HTML or XML");
    }

    private void assertSpxRefused(String refusal, String right, String wrong) {
        put("spx_daily.csv", Samples.bytes(Samples.SPX_DAILY.replaceFirst(right, wrong)));
        assertRefused("spx_daily.csv:" + refusal);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> source.history(FRIDAY)).isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(message);
    }

    private void put(String name, byte[] content) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            // Two writes within one tick of the file system's clock would look like none.
            Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L + 1_000L * writes++));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
