package com.vixshield.billing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.vixshield.billing.projection.Discount;
import com.vixshield.billing.projection.Subscription;

/** Words a price before tax: "$39 a month", "$29 once, then $39 a month". */
public final class PriceText {

    private PriceText() {
    }

    public static String of(Subscription one) {
        return of(one, one.price().gross(), one.period());
    }

    /** @param gross what another plan, or other seats, would cost without the subscription's discounts */
    public static String of(Subscription one, long gross, BillingPeriod period) {
        return words(one.nextDiscounts(), gross, one.currency(), " a " + period.code());
    }

    /** A whole sentence. */
    public static String atRenewal(Subscription one) {
        return one.next().isPresent()
                ? "The change that you asked for begins then; the billing page says what it costs from that day on."
                : "It costs " + of(one) + " before tax and credits.";
    }

    private static String words(List<Discount> discounts, long gross, String currency, String each) {
        String now = MoneyFormat.of(Discount.off(discounts, gross), currency);
        Optional<Discount> first = firstToEnd(discounts);
        if (first.isEmpty()) {
            return now + each;
        }
        List<Discount> left = discounts.stream().filter(one -> one != first.get()).toList();
        return now + first.get().until().map(end -> each + " until " + BillingDates.of(end)).orElse(" once") + ", then "
                + words(left, gross, currency, each);
    }

    private static Optional<Discount> firstToEnd(List<Discount> discounts) {
        return discounts.stream().filter(one -> one.once() || one.until().isPresent())
                .min(Comparator.comparing(one -> one.once() ? Instant.EPOCH : one.until().get()));
    }
}
