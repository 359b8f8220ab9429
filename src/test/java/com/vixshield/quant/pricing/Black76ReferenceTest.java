package com.vixshield.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.PutCall;

/** Against values computed with 60 digits, corners of one minute and 15 standard deviations included. */
class Black76ReferenceTest {

    record Row(double forward, double strike, double time, double vol, PutCall right, double price, double delta, double gamma,
            double vega, double theta) {

        static Row parse(String line) {
            String[] c = line.split(",");
            double[] n = new double[10];
            for (int i = 0; i < 10; i++) {
                n[i] = i == 4 ? 0 : Double.parseDouble(c[i]);
            }
            return new Row(n[0], n[1], n[2], n[3], c[4].equals("C") ? PutCall.CALL : PutCall.PUT, n[5], n[6], n[7], n[8], n[9]);
        }

        /**
         * The table was computed from decimal strikes; the nearest double is up to half an ulp away, which the far tail
         * amplifies by d² over the distance to the forward. No method that is handed doubles can do better.
         */
        double inputRounding() {
            double d = Math.log(forward / strike) / (vol * Math.sqrt(time));
            double tail = strike == forward ? 0 : 2 * d * d * Math.ulp(strike) / Math.abs(forward - strike);
            return tail + Math.ulp(strike) * Math.abs(delta) / price;
        }

        boolean outOfTheMoney() {
            return right == PutCall.CALL ? strike >= forward : strike <= forward;
        }
    }

    private static List<Row> rows;

    @BeforeAll
    static void readTable() throws IOException {
        Path table = Path.of("../shared/reference/black76.csv");
        Assumptions.assumeTrue(Files.isRegularFile(table), "../shared/reference is absent: reference values not compared");
        rows = Files.readAllLines(table).stream().skip(1).map(Row::parse).toList();
        assertThat(rows).hasSize(416);
    }

    @Test
    void pricesToTwelveDigitsEvenWherePricesAreTiny() {
        compare(r -> Black76.price(r.right, r.forward, r.strike, r.time, r.vol), Row::price, 1e-12);
    }

    @Test
    void deltasToTwelveDigits() {
        compare(r -> Black76.delta(r.right, r.forward, r.strike, r.time, r.vol), Row::delta, 1e-12);
    }

    @Test
    void gammasToTwelveDigits() {
        compare(r -> Black76.gamma(r.forward, r.strike, r.time, r.vol), Row::gamma, 1e-12);
    }

    @Test
    void vegasToTwelveDigits() {
        compare(r -> Black76.vega(r.forward, r.strike, r.time, r.vol), Row::vega, 1e-12);
    }

    @Test
    void thetasToTwelveDigits() {
        compare(r -> Black76.theta(r.forward, r.strike, r.time, r.vol), Row::theta, 1e-12);
    }

    @Test
    void logPriceAgreesWithTheLogOfTheReference() {
        for (Row r : rows) {
            if (r.outOfTheMoney()) {
                double s = r.vol * Math.sqrt(r.time);
                assertThat(Black76.logOutOfTheMoneyPrice(r.forward, r.strike, s)).as("%s", r).isEqualTo(Math.log(r.price),
                        within(1e-12 + r.inputRounding()));
            }
        }
    }

    private static void compare(ToDoubleFunction<Row> ours, ToDoubleFunction<Row> reference, double tolerance) {
        for (Row r : rows) {
            double expected = reference.applyAsDouble(r);
            assertThat(ours.applyAsDouble(r)).as("%s", r).isEqualTo(expected,
                    within((tolerance + r.inputRounding()) * Math.abs(expected)));
        }
    }
}
