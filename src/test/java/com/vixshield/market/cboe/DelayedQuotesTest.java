package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;

class DelayedQuotesTest {

    private static final String CHAIN = Samples.DELAYED_QUOTES;

    private final TradingHours hours = new TradingHours(new SessionCalendar());

    @Test
    void readsFloatCountsAndNullsAndTheStampAsUtc() {
        ChainSnapshot chain = read(CHAIN);
        assertThat(chain.session()).isEqualTo("2023-05-26");
        assertThat(chain.quoteInstant()).isEqualTo("2023-05-26T21:00:00Z");
        assertThat(chain.underlyingLast()).isEqualTo(4000.5);
        assertThat(chain.quotes()).hasSize(3);
        assertThat(chain.quotes().get(0)).isEqualTo(new OptionQuote("SPXW", LocalDate.of(2023, 5, 30), PutCall.CALL, 4000, 13.8,
                14.2, 310, 45, null, OptionalLong.of(59)));
        assertThat(chain.quotes().get(1).bid()).isNaN();
        assertThat(chain.quotes().get(1).volume()).isZero();
    }

    @Test
    void readsHowManyContractsAreWantedWhereTheFeedTells() {
        String sized = CHAIN.replace("59.0", "12.0");
        assertThat(read(sized).quotes().get(0).bidSize()).hasValue(12);
        assertThat(read(sized.replace("12.0", "null")).quotes().get(0).bidSize()).isEmpty();
        assertThat(read(sized.replace("bid_size", "bid_lot")).quotes().get(0).bidSize()).isEmpty();
        assertLeftOut("bid_size is not a count", sized.replace("12.0", "-1.0"));
    }

    @Test
    void readsTheStampAlsoAtTheEnd() {
        String stamp = "\"timestamp\": \"2023-05-27 01:59:42\",";
        String moved = CHAIN.replace(stamp, "").stripTrailing().replaceAll("}$", ", \"timestamp\": \"2023-05-27 01:59:42\"}");
        assertThat(read(moved)).isEqualTo(read(CHAIN));
    }

    @Test
    void refusesADocumentThatIsCutAnywhere() {
        byte[] whole = Samples.bytes(CHAIN.stripTrailing());
        for (int length = 1; length < whole.length; length++) {
            DataFile cut = DataFile.of("_SPX.json", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> DelayedQuotes.read(cut, hours)).as("%d bytes", length)
                    .isInstanceOf(MarketDataException.class).hasMessageStartingWith("_SPX.json:");
        }
    }

    @Test
    void refusesWhatItCannotRelyOn() {
        assertRefused("not a Cboe delayed chain", "[]");
        assertRefused("no timestamp", CHAIN.replace("timestamp", "stamp"));
        assertRefused("no options", CHAIN.replace("\"options\"", "\"contracts\""));
        assertRefused("unreadable timestamp", CHAIN.replace("2023-05-27 01:59:42", "yesterday"));
        assertRefused("not complete JSON", CHAIN.replace("13.8", "NaN"));
        assertRefused("more than one document", CHAIN + "{}");
    }

    @Test
    void leavesOutAnOptionThatCannotBeRead() {
        assertLeftOut("readable symbol", CHAIN.replace("SPXW230530C04000000", "SPXW2305XXC04000000"));
        assertLeftOut("readable symbol", CHAIN.replace("SPXW230530C04000000", "SPX1230530C04000000"));
        assertLeftOut("readable symbol", CHAIN.replace("\"option\": \"SPXW230530C04000000\"", "\"name\": \"x\""));
        assertLeftOut("bid is not a number", CHAIN.replace("13.8", "\"13.8\""));
        assertLeftOut("volume is not a count", CHAIN.replace("310.0", "-3.0"));
        assertLeftOut("an option is not an object", CHAIN.replace("\"options\": [", "\"options\": [7,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-05-27T01:59:42Z", "2023-05-26T21:59:42-04:00", "2023-05-27T01:59:42"})
    void readsAStampWithItsZone(String stamp) {
        assertThat(read(CHAIN.replace("2023-05-27 01:59:42", stamp))).isEqualTo(read(CHAIN));
    }

    private void assertLeftOut(String reason, String text) {
        ChainSnapshot chain = read(text);
        assertThat(chain.unavailable().get(ChainSnapshot.ROWS)).startsWith("1 of ").contains(reason);
        assertThat(chain.quotes()).extracting(OptionQuote::root).doesNotContain("SPX1");
    }

    private void assertRefused(String reason, String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MarketDataException.class).hasMessageStartingWith("_SPX.json:")
                .hasMessageContaining(reason);
    }

    private ChainSnapshot read(String text) {
        return DelayedQuotes.read(DataFile.of("_SPX.json", Samples.bytes(text)), hours);
    }
}
