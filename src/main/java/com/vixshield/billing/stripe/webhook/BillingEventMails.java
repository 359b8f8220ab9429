package com.vixshield.billing.stripe.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.vixshield.billing.BillingDates;
import com.vixshield.billing.BillingMailOutbox.Letter;
import com.vixshield.billing.BillingReminders;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PriceText;
import com.vixshield.billing.projection.InvoiceStatus;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;

/**
 * Writes the mails that an event gives cause for. The event only gives the occasion and the key; what is said, and whether
 * it is still worth saying, follows from how things stand now.
 */
final class BillingEventMails {

    /** Stripe announces the end of a trial three days ahead. */
    private static final Duration SOON = Duration.ofDays(4);
    private static final String BILLING = "/billing";

    private BillingEventMails() {
    }

    static Optional<Letter> about(InboxEvent event, SubscriptionSync.Result state, Instant now) {
        Subscription one = state.after();
        return switch (event.type()) {
            case "customer.subscription.trial_will_end" -> trialEnds(one, now);
            case "customer.subscription.paused" -> paused(one);
            case "customer.subscription.deleted" -> ended(one);
            case "customer.subscription.updated" -> leaving(one);
            case "customer.subscription.pending_update_expired" -> notChanged(event, one);
            case "invoice.payment_failed", "invoice.payment_action_required" -> unpaid(event, state);
            case "invoice.paid" -> receipt(event, state);
            case "invoice.upcoming" -> renewal(event, one);
            default -> Optional.empty();
        };
    }

    private static Optional<Letter> trialEnds(Subscription one, Instant now) {
        // one that was put off since is announced when its own time comes
        if (!one.isTrial() || one.trialEnd().filter(now::isBefore).filter(now.plus(SOON)::isAfter).isEmpty()) {
            return Optional.empty();
        }
        String end = BillingDates.of(one.trialEnd().get());
        String then = one.card().isPresent()
                ? "Your " + one.card().get().split(" ")[0] + " card is charged " + PriceText.of(one)
                        + " then, unless you cancel before."
                : "No card is on file, so nothing is charged: the subscription pauses then and your data stays.";
        return Optional.of(new Letter("trial:" + one.id() + ":" + one.trialEnd().get().getEpochSecond() + ":3", "trial",
                "Your trial ends on " + end, then, BILLING));
    }

    private static Optional<Letter> paused(Subscription one) {
        return one.status() == SubscriptionStatus.PAUSED
                ? Optional.of(new Letter("paused:" + one.id() + ":" + second(one.trialEnd()), "paused",
                        "Your trial is over and nothing was charged",
                        "Your subscription is paused, because no card was added. Your data stays. Add a card and it goes on.",
                        BILLING))
                : Optional.empty();
    }

    private static Optional<Letter> ended(Subscription one) {
        String why = one.dispute() == Subscription.Dispute.LOST
                ? "A payment was taken back through your bank, so we have ended the subscription it was for. If that was a mistake,"
                        + " write to us, or subscribe again on the billing page. "
                : "";
        return one.isLive()
                ? Optional.empty()
                : Optional.of(new Letter("ended:" + one.id(), "ended", "Your subscription has ended",
                        why + "Nothing more is charged. For 30 days you can read everything; after that you can still export it. Your"
                                + " receipts stay available.",
                        BILLING));
    }

    private static Optional<Letter> leaving(Subscription one) {
        return one.isLive()
                ? one.cancelAt()
                        .map(end -> new Letter("leaving:" + one.id() + ":" + end.getEpochSecond(), "leaving",
                                "Your subscription ends on " + BillingDates.of(end),
                                "You have cancelled. Everything works until " + BillingDates.of(end)
                                        + ", and nothing more is charged. One click on the billing page undoes it.",
                                BILLING))
                : Optional.empty();
    }

    private static Optional<Letter> notChanged(InboxEvent event, Subscription one) {
        return Optional.of(new Letter("unchanged:" + event.id(), "unchanged", "Your plan was not changed",
                "The payment for the change did not go through in time, so your plan is what it was: " + one.plan() + ", "
                        + PriceText.of(one) + ". Nothing was charged.",
                BILLING));
    }

    /** Both events speak of one attempt: one mail. An invoice that has been paid meanwhile needs none. */
    private static Optional<Letter> unpaid(InboxEvent event, SubscriptionSync.Result state) {
        return invoice(event, state).filter(invoice -> invoice.status() == InvoiceStatus.OPEN).map(invoice -> new Letter(
                "unpaid:" + invoice.id() + ":" + event.number("attempt_count").orElse(0L), "unpaid",
                "Your payment of " + MoneyFormat.of(invoice.amounts().total(), invoice.amounts().currency())
                        + " did not go through",
                "Your bank declined it or wants you to confirm it. Pay or confirm with the button. Nothing changes for seven days"
                        + " after the first attempt; after that new alerts stop until it is paid. Your data stays.",
                invoice.pageUrl().orElse(BILLING)));
    }

    private static Optional<Letter> receipt(InboxEvent event, SubscriptionSync.Result state) {
        return invoice(event, state).filter(invoice -> invoice.amounts().paid() > 0)
                .map(invoice -> new Letter("receipt:" + invoice.id(), "receipt",
                        "Receipt " + invoice.number().orElse("") + ": "
                                + MoneyFormat.of(invoice.amounts().paid(), invoice.amounts().currency()),
                        "Thank you. The receipt is behind the button and on your billing page.",
                        invoice.pageUrl().orElse(BILLING)));
    }

    /** An announcement of a renewal that is over by now must not announce the next one weeks too early. */
    private static Optional<Letter> renewal(InboxEvent event, Subscription one) {
        boolean over = event.created().isBefore(one.periodStart());
        if (over || one.status() != SubscriptionStatus.ACTIVE || one.cancelAt().isPresent()) {
            return Optional.empty();
        }
        return BillingReminders.renewal(one);
    }

    static Letter leastSeats(Subscription one, Plan plan) {
        return new Letter("seats:" + one.id() + ":" + one.seats() + ":" + one.periodEnd().getEpochSecond(), "seats",
                plan.name() + " has " + plan.seats() + " seats at least",
                "Your subscription was set to " + one.seats() + (one.seats() == 1 ? " seat" : " seats")
                        + ", so we set it to " + plan.seats()
                        + ". You can use them at once and nothing is charged for them now;"
                        + " from " + BillingDates.of(one.periodEnd()) + " on it costs "
                        + PriceText.of(one, one.unitAmount() * plan.seats(), one.period())
                        + " before tax. If that is too much, choose another plan or cancel on the billing page before then.",
                BILLING);
    }

    static Letter unfinished(String session, String link) {
        return new Letter("checkout:" + session, "unfinished", "Your subscription was not finished",
                "You began to subscribe and did not finish; nothing was charged. The button leads back to where you were.",
                link);
    }

    private static Optional<StripeInvoice> invoice(InboxEvent event, SubscriptionSync.Result state) {
        return state.invoices().stream().filter(invoice -> event.object().filter(invoice.id()::equals).isPresent()).findFirst();
    }

    private static long second(Optional<Instant> instant) {
        return instant.map(Instant::getEpochSecond).orElse(0L);
    }
}
