package com.vixshield.billing.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.vixshield.billing.PriceText;
import com.vixshield.billing.Sample;
import com.vixshield.testing.Stated;

class DiscountTest {

    private static final Discount TENTH = new Discount(10, 0, false, Optional.empty());
    private static final Discount TEN_DOLLARS_ONCE = new Discount(0, 1000, true, Optional.empty());
    /** The sample's period ends on 12 December. */
    private static final Discount TO_FEBRUARY = new Discount(0, 500, false, Optional.of(Instant.parse("2027-02-12T15:00:00Z")));
    private static final Discount OVER = new Discount(50, 0, false, Optional.of(Instant.parse("2026-12-12T15:00:00Z")));

    @Test
    void takesOffWhatTheOnesBeforeHaveLeftAndNeverMore() {
        assertThat(Discount.off(List.of(TEN_DOLLARS_ONCE, TENTH), 3900)).isEqualTo(2610);
        assertThat(Discount.off(List.of(TENTH, TEN_DOLLARS_ONCE), 3900)).isEqualTo(2510);
        assertThat(Discount.off(List.of(TEN_DOLLARS_ONCE), 900)).isZero();
        assertThat(Discount.off(List.of(), 3900)).isEqualTo(3900);
    }

    @Test
    void isInTheNextInvoiceButNotInWhatComesBackEveryMonthWhenItIsGoodOnce() {
        Subscription one = Sample.with("active").discounts(TEN_DOLLARS_ONCE, TENTH).build();

        assertThat(one.nextAmount()).isEqualTo(2610);
        assertThat(one.monthlyRevenue()).isEqualTo(3510);
    }

    @Test
    void thatEndsWithThePeriodIsNotInTheNextInvoice() {
        assertThat(Sample.with("active").discounts(OVER).build().nextAmount()).isEqualTo(3900);
        assertThat(PriceText.of(Sample.with("active").discounts(OVER).build())).isEqualTo("$39 a month");
    }

    @Test
    void isNamedWithItsEndOneAfterTheOther() {
        assertThat(Stated.by(PriceText.of(Sample.with("active").discounts(TO_FEBRUARY, TEN_DOLLARS_ONCE, TENTH).build())))
                .containsExactly("$21.60", "$30.60", "12 February 2027", "$35.10");
    }

    @Test
    void isReadAsItWasWritten() {
        List<Discount> all = List.of(TENTH, TEN_DOLLARS_ONCE, TO_FEBRUARY, new Discount(5.5, 0, true, Optional.empty()));

        assertThat(Discount.of(Discount.code(all))).isEqualTo(all);
        assertThat(Discount.of(Discount.code(List.of()))).isEmpty();
        assertThat(Discount.of("20%")).as("as the column said it before").containsExactly(
                new Discount(20, 0, false, Optional.empty()));
    }
}
