package com.vixshield.billing.projection;

import java.time.Instant;
import java.util.List;

import com.vixshield.billing.BillingPeriod;

/**
 * States what a subscription is for and what it costs.
 *
 * @param unitAmount price of a seat and period, in minor units
 * @param discounts as far as they are not over, in the order in which they come off
 */
public record SubscriptionPrice(String plan, BillingPeriod period, String priceId, String itemId, String currency,
        long unitAmount,
        int seats, List<Discount> discounts) {

    /** A period in minor units, without discounts. */
    public long gross() {
        return unitAmount * seats;
    }

    /** A period in minor units, apart from what comes off only once. */
    public long recurring() {
        return Discount.off(discounts.stream().filter(one -> !one.once()).toList(), gross());
    }

    List<Discount> discountsAt(Instant invoice) {
        return discounts.stream().filter(one -> one.isGoodAt(invoice)).toList();
    }
}
