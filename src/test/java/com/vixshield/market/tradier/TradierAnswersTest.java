package com.vixshield.market.tradier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.Samples;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;

class TradierAnswersTest {

    private static final String CALL = """
            {"symbol":"SPXW260707C05700000","last":null,"open":null,"volume":0,"bid":18.9,"ask":19.4,"underlying":"SPX",
             "strike":5700.0,"bid_date":1783450495000,"ask_date":1783450500000,"open_interest":2240,
             "expiration_date":"2026-07-07","option_type":"call","root_symbol":"SPXW","greeks":null}""";

    @Test
    void readsOneOptionThatIsNoArray() {
        assertThat(options("{\"options\":{\"option\":" + CALL + "}}")).containsExactly(new OptionQuote("SPXW",
                LocalDate.of(2026, 7, 7), PutCall.CALL, 5700, 18.9, 19.4, 0, 2240, Instant.ofEpochMilli(1_783_450_500_000L)));
    }

    @Test
    void readsAnArrayWithMissingPricesAndCounts() {
        String put = CALL.replace("call", "put").replace("18.9", "null").replace("2240", "null").replace("1783450495000", "0")
                .replace("1783450500000", "0");
        List<OptionQuote> quotes = options("{\"options\":{\"option\":[" + CALL + "," + put + "]}}");
        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(1).bid()).isNaN();
        assertThat(quotes.get(1).openInterest()).isZero();
        assertThat(quotes.get(1).quotedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"options\":null}", "{\"options\":{\"option\":null}}", "{\"options\":{}}"})
    void readsNullAsNoOptions(String text) {
        assertThat(options(text)).isEmpty();
    }

    @Test
    void readsExpirationsAndTheIndex() {
        assertThat(TradierAnswers.expirations(json("{\"expirations\":{\"date\":[\"2026-07-08\",\"2026-07-07\"]}}")))
                .containsExactly(LocalDate.of(2026, 7, 7), LocalDate.of(2026, 7, 8));
        assertThat(TradierAnswers.expirations(json("{\"expirations\":{\"date\":\"2026-07-08\"}}"))).hasSize(1);
        assertThat(TradierAnswers.expirations(json("{\"expirations\":null}"))).isEmpty();
        String quote = "{\"symbol\":\"SPX\",\"last\":6001.5,\"open\":null}";
        assertThat(TradierAnswers.last(json("{\"quotes\":{\"quote\":" + quote + "}}"), "SPX")).isEqualTo(6001.5);
        assertThat(TradierAnswers.last(json("{\"quotes\":{\"quote\":[{\"symbol\":\"VIX\"}," + quote + "]}}"), "SPX"))
                .isEqualTo(6001.5);
        assertThat(TradierAnswers.last(json("{\"quotes\":{\"quote\":{\"symbol\":\"SPX\",\"last\":null}}}"), "SPX")).isNaN();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
            "call | swap | neither a call nor a put",
            "5700.0 | -5700.0 | no root or strike",
            "2026-07-07 | tomorrow | not a date: tomorrow",
            "2240 | -1 | not a count: -1",
            "SPXW\", | \", | no root or strike"})
    void leavesOutAnOptionThatCannotBeReadAndRefusesManyOfThem(String right, String wrong, String reason) {
        String odd = CALL.replace(right, wrong);
        assertThat(options("{\"options\":{\"option\":[" + CALL + "," + odd + "]}}")).hasSize(1);
        String many = "{\"options\":{\"option\":[" + String.join(",", CALL, odd, odd, odd) + "]}}";
        assertThatThrownBy(() -> options(many)).hasMessageStartingWith("chain.json: 3 of 4 rows").hasMessageContaining(reason);
    }

    @Test
    void refusesOtherAnswers() {
        assertThatThrownBy(() -> options("{\"fault\":{\"faultstring\":\"Invalid Access Token\"}}"))
                .hasMessageContaining("not an answer of Tradier");
        assertThatThrownBy(() -> options("[]")).hasMessageContaining("a JSON object expected");
        assertThatThrownBy(() -> options("{\"options\":{\"option\":[" + CALL)).hasMessageContaining("not complete JSON");
        assertThatThrownBy(() -> TradierAnswers.last(json("{\"quotes\":{\"quote\":[]}}"), "SPX"))
                .hasMessageContaining("no quote of SPX");
    }

    private static List<OptionQuote> options(String text) {
        return TradierAnswers.options(json(text));
    }

    private static DataFile json(String text) {
        return DataFile.of("chain.json", Samples.bytes(text));
    }
}
