package com.vixshield.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against values computed with 60 digits, corners of one minute and 15 standard deviations included. */
class Black76ReferenceTest {

    private static List<ReferenceRow> rows;

    @BeforeAll
    static void readTable() throws IOException {
        rows = ReferenceRow.all();
        assertThat(rows).hasSize(416);
    }

    @Test
    void pricesToTwelveDigitsEvenWherePricesAreTiny() {
        compare(r -> Black76.price(r.right(), r.forward(), r.strike(), r.time(), r.vol()), ReferenceRow::price, 1e-12);
    }

    @Test
    void deltasToTwelveDigits() {
        compare(r -> Black76.delta(r.right(), r.forward(), r.strike(), r.time(), r.vol()), ReferenceRow::delta, 1e-12);
    }

    @Test
    void gammasToTwelveDigits() {
        compare(r -> Black76.gamma(r.forward(), r.strike(), r.time(), r.vol()), ReferenceRow::gamma, 1e-12);
    }

    @Test
    void vegasToTwelveDigits() {
        compare(r -> Black76.vega(r.forward(), r.strike(), r.time(), r.vol()), ReferenceRow::vega, 1e-12);
    }

    @Test
    void thetasToTwelveDigits() {
        compare(r -> Black76.theta(r.forward(), r.strike(), r.time(), r.vol()), ReferenceRow::theta, 1e-12);
    }

    @Test
    void logPriceAgreesWithTheLogOfTheReference() {
        for (ReferenceRow r : rows) {
            if (r.outOfTheMoney()) {
                double s = r.vol() * Math.sqrt(r.time());
                assertThat(Black76.logOutOfTheMoneyPrice(r.forward(), r.strike(), s)).as("%s", r).isEqualTo(Math.log(r.price()),
                        within(1e-12 + r.inputRounding()));
            }
        }
    }

    private static void compare(ToDoubleFunction<ReferenceRow> ours, ToDoubleFunction<ReferenceRow> reference,
            double tolerance) {
        for (ReferenceRow r : rows) {
            double expected = reference.applyAsDouble(r);
            assertThat(ours.applyAsDouble(r)).as("%s", r).isEqualTo(expected,
                    within((tolerance + r.inputRounding()) * Math.abs(expected)));
        }
    }
}
