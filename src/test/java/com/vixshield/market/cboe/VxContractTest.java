package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataPack;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.RowNote;

class VxContractTest {

    private static final String HEADER = "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n";
    private static final String NEW = HEADER + """
            2025-04-21,F (Jan 2026),0.0000,21.0000,24.4000,0.0000,23.6844,0,0,0,0
            2026-01-06,F (Jan 2026),16.4000,16.6000,16.1000,16.3000,16.2500,-0.17,67000,270,153000
            """;

    @Test
    void readsTheSitesFileByTheExpiryInItsName() {
        VxContract contract = parse("VX_2026-01-21.csv", NEW);
        assertThat(contract.expiry()).isEqualTo("2026-01-21");
        assertThat(contract.month()).contains(YearMonth.of(2026, 1));
        assertThat(contract.days().rows().get(LocalDate.of(2026, 1, 6)))
                .isEqualTo(new VxDay(LocalDate.of(2026, 1, 6), 16.4, 16.6, 16.1, 16.3, 16.25, 67_000, 270, 153_000, 1));
    }

    /** Without a trade open and close are 0, and high and low may hold the quotes the wrong way round. */
    @Test
    void readsADayWithoutTrades() {
        VxDay day = parse("VX_2026-01-21.csv", NEW).days().rows().firstEntry().getValue();
        assertThat(day.open()).isNaN();
        assertThat(day.close()).isNaN();
        assertThat(day.high()).isEqualTo(21);
        assertThat(day.low()).isEqualTo(24.4);
        assertThat(day.settle()).isEqualTo(23.6844);
    }

    @Test
    void readsTheArchiveWithDisclaimerShortYearsAndCommasAtTheEnd() {
        VxContract contract = parse("CFE_F14_VX.csv", """
                CFE data is furnished, so it says, without responsibility for anything at all, and much more of that
                """ + HEADER + """
                04/22/2013,F (Jan 14),19.65,19.70,19.55,19.55,19.70,19.70,4,0,4,
                1/22/2014,F (Jan 14),0.00,0.00,0.00,0.00,12.36,-0.89,0,0,40642
                """);
        assertThat(contract.expiry()).isEqualTo("2014-01-22");
        assertThat(contract.days().refused()).isEmpty();
        assertThat(contract.days().rows().get(LocalDate.of(2014, 1, 22)).settle()).isEqualTo(12.36);
    }

    @Test
    void dividesPricesByTenBeforeTheRescaling() {
        VxContract contract = parse("CFE_K07_VX.csv", HEADER + """
                3/23/2007,K (May 07),140.50,141.00,139.80,140.10,140.30,0.20,120,0,900
                3/26/2007,K (May 07),14.05,14.10,13.98,14.01,14.03,0.00,130,0,910
                """);
        assertThat(contract.days().rows().values()).extracting(VxDay::settle).containsExactly(14.03, 14.03);
        assertThat(contract.days().rows().values()).extracting(VxDay::scale).containsExactly(10, 1);
    }

    @Test
    void takesASettlementOfZeroForNone() {
        VxContract contract = parse("VX_2013-01-16.csv", HEADER + """
                2013-01-02,F (Jan 2013),16.8000,16.8000,15.5000,15.6000,0,0,97535,3632,120663
                """);
        assertThat(contract.days().rows().firstEntry().getValue().settle()).isNaN();
        assertThat(contract.days().rows().firstEntry().getValue().close()).isEqualTo(15.6);
        assertThat(contract.days().doubts()).isEmpty();
    }

    @Test
    void doubtsAMissingSettlementOnceThereShouldBeOne() {
        VxContract contract = parse("VX_2026-01-21.csv", NEW.replace("16.2500", "0"));
        assertThat(contract.days().doubts()).containsExactly(new RowNote(3, "traded, but not settled"));
    }

    @Test
    void dropsRepeatedLines() {
        String line = NEW.lines().skip(2).findFirst().orElseThrow();
        VxContract contract = parse("VX_2026-01-21.csv", NEW + line + "\n");
        assertThat(contract.days().file().rowsRead()).isEqualTo(2);
        assertThat(contract.days().file().rowsDropped()).isEqualTo(1);
    }

    @Test
    void readsAWeeklyContract() {
        VxContract contract = parse("VX_2026-01-28.csv",
                HEADER + "2026-01-07,04 (Jan 2026),0.0000,12.5500,0.0000,0.0000,16.6914,0.4488,0,0,0\n");
        assertThat(contract.month()).isEmpty();
        assertThat(contract.expiry()).isEqualTo("2026-01-28");
    }

    /** As in the files of May 2008 and of April 2015. */
    @Test
    void losesAStrayQuoteButNotTheSettlementBesideIt() {
        VxContract contract = parse("VX_2026-01-21.csv", NEW + """
                2026-01-08,F (Jan 2026),16.8,17.9,3.45,17.43,17.37,0.73,5372,0,21349
                2026-01-09,F (Jan 2026),0.0,0.05,0.0,0.0,16.9,16.9,0,0,0
                """);
        assertThat(contract.days().refused()).isEmpty();
        VxDay day = contract.days().rows().get(LocalDate.of(2026, 1, 8));
        assertThat(day.settle()).isEqualTo(17.37);
        assertThat(day.high()).isEqualTo(17.9);
        assertThat(day.low()).isNaN();
        assertThat(contract.days().doubts()).extracting(RowNote::reason).containsExactly(
                "cannot be a price of this future, left out: 3.45", "cannot be a price of this future, left out: 0.05");
    }

    @Test
    void losesOnlyTheBadRows() {
        VxContract contract = parse("VX_2026-01-21.csv", NEW + """
                2026-01-07,G (Feb 2026),16.2,16.8,16.2,16.7,16.7,0.4,81315,696,145184
                2026-01-08,F (Jan 2026),162,168,161,1670,1670,0.4,81315,696,145184
                2026-01-09,F (Jan 2026),-16.2,16.8,16.2,16.7,16.7,0.4,81315,696,145184
                """);
        assertThat(contract.days().rows()).hasSize(2);
        assertThat(contract.days().refused()).containsExactly(
                new RowNote(4, "a row of G (Feb 2026) in the file of F (Jan 2026)"),
                new RowNote(5, "cannot be a VIX future: 1670"), new RowNote(6, "cannot be a VIX future: -16.2"));
    }

    @Test
    void refusesTheFileOfAnotherContract() {
        assertThatThrownBy(() -> parse("VX_2026-02-18.csv", NEW)).hasMessageContaining("the rows are of 2026-01");
        assertThatThrownBy(() -> parse("VX_2026-01-05.csv", NEW)).hasMessageContaining("after the expiry on 2026-01-05");
        assertThatThrownBy(() -> parse("weekly.csv", NEW.replace("F (Jan 2026)", "04 (Jan 2026)")))
                .hasMessageContaining("neither the file's name nor its rows tell the contract");
        assertThatThrownBy(
                () -> parse("VX_2026-01-21.csv", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>\n"))
                .hasMessageContaining("HTML or XML where data was expected");
    }

    /** The pack's own table was made from these files: prices times scale, empty where a settlement is 0. */
    @Test
    void agreesWithTheRecordedTable() {
        assertAgrees("cboe_old_CFE_F06_VX_times10.csv", "F06", 40);
        assertAgrees("cboe_VX_2026-01-21.csv", "F26", 181);
        assertAgrees("cboe_old_CFE_F14_VX.csv", "F14", 191);
    }

    private static void assertAgrees(String name, String code, int days) {
        Path path = DataPack.data().resolve("provider_samples").resolve(name);
        VxContract contract = VxContract.parse(DataFile.read(path), new SessionCalendar());
        assertThat(contract.days().refused()).isEmpty();
        assertThat(contract.days().rows()).hasSize(days);
        long compared = DataPack.rows("vx_contracts.csv.gz").stream().filter(row -> row[2].equals(code))
                .filter(row -> contract.days().rows().containsKey(LocalDate.parse(row[0])))
                .peek(row -> assertSame(contract.days().rows().get(LocalDate.parse(row[0])), row)).count();
        assertThat(compared).isEqualTo(days);
    }

    private static void assertSame(VxDay day, String[] row) {
        if (row[7].isEmpty()) {
            assertThat(day.settle()).isNaN();
        } else {
            assertThat(day.settle()).isCloseTo(Double.parseDouble(row[7]) / Integer.parseInt(row[12]), within(1e-9));
        }
        assertThat(day.openInterest()).isEqualTo(Long.parseLong(row[11]));
    }

    private static VxContract parse(String name, String text) {
        return VxContract.parse(DataFile.of(name, Samples.bytes(text)), new SessionCalendar());
    }
}
