package com.vixshield.signal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sortsNamesAndDropsSpace() throws Exception {
        assertThat(CanonicalJson.write(JSON.readTree("""
                { "b" : [ 1, true, null, { } , [] ], "a" : { "z": "x", "B": -2 } , "\u20ac": 1, "\\r": 2 }""")))
                .isEqualTo("{\"\\r\":2,\"a\":{\"B\":-2,\"z\":\"x\"},\"b\":[1,true,null,{},[]],\"\u20ac\":1}");
    }

    @Test
    void escapesOnlyWhatMustBe() throws Exception {
        assertThat(CanonicalJson.write(JSON.readTree("\"\\u0001\\n\\t\\\"\\\\\\/\\u00e9\\u007f\"")))
                .isEqualTo("\"\\u0001\\n\\t\\\"\\\\/\u00e9\u007f\"");
    }

    /** From the appendix of RFC 8785, and the values that Java before 19 writes with a digit too many. */
    @ParameterizedTest
    @CsvSource({"0x0.0p0, 0", "-0x0.0p0, 0", "0x0.0000000000001p-1022, 5e-324",
            "0x1.fffffffffffffp1023, 1.7976931348623157e+308",
            "0x1p53, 9007199254740992", "0x1p68, 295147905179352830000", "1e23, 1e+23", "1e21, 1e+21",
            "0x1.52d02c7e14af5p76, 9.999999999999997e+22",
            "0.000001, 0.000001", "1e-7, 1e-7", "1.7800590868057611E-307, 1.7800590868057611e-307",
            "2.2250738585072014E-308, 2.2250738585072014e-308",
            "2.0E-3, 0.002", "2.2E-322, 2.2e-322", "1.1E23, 1.1e+23", "333333333.33333329, 333333333.3333333", "4.50, 4.5",
            "0.1, 0.1", "100, 100",
            "0x1p-44, 5.684341886080802e-14", "-1.5, -1.5", "123456.789, 123456.789"})
    void writesNumbersAsEcmaScriptDoes(double value, String text) {
        assertThat(ShortestNumber.of(value)).isEqualTo(text);
    }

    @Test
    void everyNumberReadsBackAndIsNoLongerThanJavas() {
        Random random = new Random(20260105);
        for (int i = 0; i < 50_000; i++) {
            double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextGaussian() * 1000;
            if (Double.isFinite(value)) {
                String text = ShortestNumber.of(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value);
                assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(value)));
            }
        }
    }

    @Test
    void refusesWhatJsonCannotSay() {
        assertThatThrownBy(() -> ShortestNumber.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShortestNumber.of(Double.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int digits(String number) {
        return number.replaceFirst("[eE].*", "").replaceAll("[^0-9]", "").replaceAll("^0+|0+$", "").length();
    }
}
