package com.vixshield.subscription;

import com.vixshield.billing.BillingDates;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PriceText;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.action.SubscriptionService.Quote;

/**
 * Shows what a change costs before it is made.
 *
 * @param due empty when nothing is
 * @param now false when it waits for the end of the period
 * @param paused while there is no card: nothing is charged until it goes on
 * @param same whether it is what the account has
 * @param at the moment that the price is good for, in epoch seconds
 * @param then what it costs from the next period on
 * @param end of the period, or of the trial
 */
record QuotePage(String path, Chosen chosen, String due, boolean now, boolean trial, boolean paused, boolean same, long at,
        String then, String end) {

    /** What the subscription would become. */
    record Chosen(String plan, String code, String period, int seats) {
    }

    static QuotePage of(String path, Subscription one, Plan plan, BillingPeriod period, int seats, Quote quote) {
        boolean alike = plan.code().equals(one.plan()) && period == one.period();
        // a change of seats alone keeps the price signed up for
        long each = alike ? one.unitAmount() : plan.price(period);
        return new QuotePage(path, new Chosen(plan.name(), plan.code(), period.code(), seats), due(quote), quote.now(),
                one.isTrial(),
                one.status() == SubscriptionStatus.PAUSED, alike && seats == one.seats(), quote.at().getEpochSecond(),
                PriceText.of(one, each * seats, period),
                BillingDates.of(one.isTrial() ? one.trialEnd().orElse(one.periodEnd()) : one.periodEnd()));
    }

    private static String due(Quote quote) {
        return quote.due() == 0
                ? ""
                : MoneyFormat.of(Math.abs(quote.due()), quote.currency()) + (quote.due() < 0 ? " back to your balance" : "");
    }
}
