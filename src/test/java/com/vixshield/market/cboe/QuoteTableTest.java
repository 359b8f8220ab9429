package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;

class QuoteTableTest {

    private static final String TABLE = Samples.QUOTE_TABLE;

    private final TradingHours hours = new TradingHours(new SessionCalendar());

    @Test
    void readsCallsAndPutsOfEveryRow() {
        ChainSnapshot chain = read(TABLE);
        assertThat(chain.session()).isEqualTo("2023-05-26");
        assertThat(chain.quoteInstant()).isEqualTo("2023-05-26T21:00:00Z");
        assertThat(chain.snapshot()).isEqualTo("close");
        assertThat(chain.underlyingLast()).isEqualTo(4000.5);
        assertThat(chain.quotes()).hasSize(6);
        assertThat(chain.quotes().get(1))
                .isEqualTo(new OptionQuote("SPXW", LocalDate.of(2023, 5, 30), PutCall.PUT, 3975, 4.1, 4.3,
                        120, 1200, null));
        assertThat(chain.quotes().get(4)).isEqualTo(new OptionQuote("SPX", LocalDate.of(2023, 6, 16), PutCall.CALL, 4000, 49.9,
                51.2, 0, 9000, null));
    }

    @Test
    void readsCopiesThatWerePassedThroughASpreadsheet() {
        String padded = TABLE.replace("\n", ",,,\r\n");
        assertThat(read(padded)).isEqualTo(read(TABLE));
        assertThat(read("\uFEFF" + TABLE)).isEqualTo(read(TABLE));
        assertThat(read(TABLE.replace("\"Date: May 26, 2023 at 5:01 PM EDT\"", "Date: 26 May 2023, 5:01 PM EDT")))
                .isEqualTo(read(TABLE));
    }

    @Test
    void knowsTheOldNameOfTheIndex() {
        assertThat(QuoteTable.top(file(TABLE.replace("S&P 500 INDEX", "Standard & Poors 500 Index"))).title())
                .isEqualTo("Standard & Poors 500 Index");
    }

    @Test
    void leavesBadPricesToTheHygieneOfTheCore() {
        ChainSnapshot chain = read(TABLE.replace("29.5,30.1", "-29.5,NaN").replace("4.1,4.3", ",0"));
        assertThat(chain.quotes().get(0).bid()).isEqualTo(-29.5);
        assertThat(chain.quotes().get(0).ask()).isNaN();
        assertThat(chain.quotes().get(1).bid()).isNaN();
        assertThat(chain.quotes().get(1).ask()).isZero();
    }

    @Test
    void keepsAContractThatComesTwice() {
        String row = TABLE.lines().skip(4).findFirst().orElseThrow();
        assertThat(read(TABLE + row + "\n").quotes()).hasSize(8);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
            "Last: 4000.5 | First: 4000.5 | 2: not a Cboe quote table",
            "5:01 PM EDT | 5:01 PM XYZ | 3: unreadable page date",
            "Date: | When: | 3: not a Cboe quote table",
            "IV,Delta,Gamma | Delta,IV,Gamma | 4: wrong header: column 8",
            "Expiration Date, | Expiration, | 4: wrong header: column 1",
            ",Open Interest,Strike | ,Strike | 4: 22 fields expected, 21 found",
    })
    void refusesWithFileLineAndReason(String right, String wrong, String refusal) {
        String table = TABLE.replaceFirst(Pattern.quote(right.trim()), wrong.trim());
        assertThatThrownBy(() -> read(table)).hasMessageStartingWith("table.csv:" + refusal.trim());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
            "Tue May 30 2023 | Tue Foo 30 2023 | 5: not an expiry",
            "Tue May 30 2023 | Tue May 31 2023 | 5: expiry or strike of the row contradict",
            "SPXW230530C03975000 | SPXW230530C0397500 | 5: not the symbol of a CALL",
            "SPXW230530C03975000 | SPXW230532C03975000 | 5: not the symbol of a CALL",
            "SPXW230530P04000000 | SPXW230530C04000000 | 6: not the symbol of a PUT",
            "SPXW230530P04000000 | SPXW230530P04005000 | 6: expiry or strike of the row contradict",
            "13.8,14.2 | thirteen,14.2 | 6: not a number: thirteen",
            "9000,4000.00 | -9,4000.00 | 7: not a count",
            "13.8,14.2, | 13.8, | 6: 22 fields expected, 21 found"
    })
    void leavesOutARowThatCannotBeRead(String right, String wrong, String reason) {
        ChainSnapshot chain = read(TABLE.replaceFirst(Pattern.quote(right.trim()), wrong.trim()));
        assertThat(chain.unavailable().get(ChainSnapshot.ROWS)).startsWith("1 of 3 rows left out, the first in line "
                + reason.trim());
        assertThat(chain.quotes().stream().filter(quote -> quote.ask() > 0).count()).isBetween(4L, 5L);
    }

    @Test
    void refusesATableOfWhichMuchCannotBeRead() {
        String table = TABLE.replace("SPXW", "SP1W").replace("SPX2", "SP12");
        assertThatThrownBy(() -> read(table)).hasMessageContaining("3 of 3 rows cannot be right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "0", "-4", "40005", "--"})
    void hasNoLevelWhereThePrintedOneCannotBe(String level) {
        ChainSnapshot chain = read(wide(level));
        assertThat(chain.underlyingLast()).isNaN();
        assertThat(chain.unavailable()).containsKey(ChainSnapshot.LEVEL);
    }

    @Test
    void joinsALevelThatTheCommaOfItsThousandsSplits() {
        assertThat(read(wide("4,000.50")).underlyingLast()).isEqualTo(4000.5);
    }

    /** Seven strikes around 4,000 points. */
    private static String wide(String level) {
        String rows = IntStream.rangeClosed(-3, 3).mapToObj(i -> String.format(
                "Tue May 30 2023,SPXW230530C%1$08d,0,0,%2$d,%3$d,0,0,0,0,0,%4$d.00,SPXW230530P%1$08d,0,0,%5$d,%6$d,0,0,0,0,0",
                (4000 + 25 * i) * 1000, 100 - 20 * i, 101 - 20 * i, 4000 + 25 * i, 100 + 5 * i, 101 + 5 * i))
                .collect(Collectors.joining("\n", "", "\n"));
        return String.join("\n", TABLE.replace("4000.5", level).lines().limit(4).toList()) + "\n" + rows;
    }

    @Test
    void refusesATableWithoutRows() {
        String top = String.join("\n", TABLE.lines().limit(4).toList()) + "\n";
        assertThatThrownBy(() -> read(top)).hasMessageContaining("no option rows");
    }

    private ChainSnapshot read(String text) {
        return QuoteTable.read(file(text), hours);
    }

    private static DataFile file(String text) {
        return DataFile.of("table.csv", Samples.bytes(text));
    }
}
