package com.vixshield.subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import com.vixshield.billing.Access;
import com.vixshield.billing.BillingDates;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.PriceText;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.Subscription.Dispute;

/**
 * Words what happens next in billing: when money moves, how much, and what stops it.
 *
 * @param owed what the open invoice is about, with its currency
 */
record NextStepText(PlanCatalogue catalogue, Instant now, Optional<String> owed) {

    /** What has ended says nothing any more once something else gives access. */
    String of(Optional<Subscription> subscription, Access access) {
        return subscription.filter(one -> one.isLive() || !access.isFull()).map(this::about).orElseGet(() -> without(access));
    }

    private String without(Access access) {
        if (access.isFull() && access.trial()) {
            Instant end = access.until().orElseThrow();
            return "Your trial ends by itself on " + BillingDates.of(end) + ", in " + BillingDates.left(now, end)
                    + ". No card is on file, so nothing can be charged. After that you see each signal once it has settled, and your"
                    + " settings stay.";
        }
        if (access.isFull()) {
            return "We gave you full access until " + access.until().map(BillingDates::of).orElse("further notice")
                    + ", free of charge."
                    + " After that you see each signal once it has settled, unless you subscribe.";
        }
        return (access.trial() ? "Your trial ended on " + BillingDates.of(access.until().orElse(now)) + ". " : "")
                + "Nothing is charged. You see each signal once it has settled. Subscribe to see it when it is sealed.";
    }

    private String about(Subscription one) {
        if (one.dispute() == Dispute.LOST && one.isLive()) {
            return "A payment was taken back through your bank, so new signals wait until they have settled. We are ending the"
                    + " subscription within minutes: nothing more is charged. If that was a mistake, write to us.";
        }
        if (one.collectionPaused() && one.isLive()) {
            return "Your subscription is paused at your wish"
                    + one.payment().resumesAt().map(at -> " until " + BillingDates.of(at)).orElse("")
                    + ". Nothing is charged meanwhile, and you see each signal once it has settled."
                    + (one.cancelAt().isPresent()
                            ? leaving(one)
                            : then(one));
        }
        if (one.isPeriodUncharged() && one.isLive()) {
            return one.cancelAt().isPresent()
                    ? "You have cancelled, and the period that began in your pause was not charged. You see each signal once it"
                            + " has settled until your subscription ends on " + BillingDates.of(one.cancelAt().get()) + "."
                    : "Your pause is over. A new period begins within minutes, for " + PriceText.of(one)
                            + " before tax, and new signals come with its payment.";
        }
        return disputed(one) + tooFew(one) + switch (one.status()) {
            case TRIALING -> trial(one);
            case ACTIVE -> active(one);
            case PAST_DUE -> late(one);
            case UNPAID ->
                "Your last invoice" + amount(" of ")
                        + " was not paid. New signals wait until they have settled. Pay it and everything is"
                        + " back at once; your data stays.";
            case PAUSED -> paused(one);
            case INCOMPLETE -> "Your first payment" + amount(" of ")
                    + " is not complete. Finish it with the button; until then nothing has begun.";
            default -> ended(one);
        };
    }

    /** Paid time goes on; without any left, a new period begins. */
    private static String then(Subscription one) {
        boolean anew = one.payment().pauseOutlastsPaidTime() || one.isPeriodUncharged();
        return one.payment().resumesAt().map(at -> (anew ? " Then a new period begins, for " : " Then it goes on at ")
                + PriceText.of(one) + " before tax.").orElse("");
    }

    private String paused(Subscription one) {
        String so = "Your trial ended without a card, so the subscription is paused and nothing was charged. ";
        if (one.openInvoiceUrl().isPresent()) {
            return so + "The payment" + amount(" of ")
                    + " to resume it did not go through: pay it with the button, within a day,"
                    + " and everything goes on.";
        }
        return so + (one.card().isPresent()
                ? "Now there is a card: resume, and it is charged "
                : "Add a card and resume; then it is charged ") + PriceText.of(one) + " before tax.";
    }

    /** For the states that have more to say than that. */
    private static String leaving(Subscription one) {
        return one.cancelAt().map(at -> " You have cancelled: it ends on " + BillingDates.of(at) + ".").orElse("");
    }

    private static String disputed(Subscription one) {
        return one.dispute() == Dispute.OPEN
                ? "A payment is disputed at your bank; everything works until that is decided. "
                : "";
    }

    /** As set in Stripe's portal, which does not know how many seats a plan has at least. */
    private String tooFew(Subscription one) {
        OptionalInt least = catalogue.leastSeats(one);
        return least.isEmpty()
                ? ""
                : name(one.plan()) + " has " + least.getAsInt() + " seats at least and yours was set to " + one.seats()
                        + ": we raise it within minutes, free until " + BillingDates.of(one.periodEnd()) + " and for "
                        + PriceText.of(one, one.unitAmount() * least.getAsInt(), one.period())
                        + " before tax from then on. ";
    }

    private String amount(String before) {
        return owed.map(before::concat).orElse("");
    }

    private String trial(Subscription one) {
        Instant last = one.trialEnd().orElse(one.periodEnd());
        String end = BillingDates.of(last) + ", in " + BillingDates.left(now, last);
        if (one.cancelAt().isPresent()) {
            return "You have cancelled. Your trial ends on " + end + ", and your subscription with it. Nothing is charged.";
        }
        return one.card().isPresent()
                ? "Your trial ends on " + end + "; then your card is charged " + PriceText.of(one) + " before tax, unless you"
                        + " cancel before."
                : "Your trial ends on " + end
                        + ". No card is on file: nothing is charged, and the subscription pauses until you"
                        + " add one.";
    }

    private String active(Subscription one) {
        if (one.cancelAt().isPresent()) {
            return "You have cancelled. Everything works until " + BillingDates.of(one.cancelAt().get())
                    + "; nothing more is charged."
                    + " After that you can read everything for 30 days.";
        }
        String pending = one.pendingChange()
                ? " A change waits for its payment" + amount(" of ") + "; until then your plan is what it was."
                : "";
        return one.next().map(next -> becomes(one, next)).orElseGet(() -> renews(one)) + pending
                + " We remind you a week before.";
    }

    private static String renews(Subscription one) {
        String day = "Renews on " + BillingDates.of(one.periodEnd());
        boolean forNothing = PriceText.of(one).equals(MoneyFormat.of(0, one.currency()) + " a " + one.period().code());
        return forNothing
                ? day + "; nothing is charged, as your code takes off all of it."
                : day + " for " + PriceText.of(one) + " before tax.";
    }

    private String becomes(Subscription one, Subscription.Next next) {
        return "On " + BillingDates.of(one.periodEnd()) + " it becomes " + name(next.plan()) + ", " + seats(next.seats())
                + "for "
                + price(one, next) + " before tax. Until then it stays " + name(one.plan()) + ".";
    }

    private String late(Subscription one) {
        Instant end = one.graceEnd();
        return now.isBefore(end)
                ? "Your last payment" + amount(" of ") + " did not go through. Everything works until " + BillingDates.of(end)
                        + ", "
                        + BillingDates.left(now, end) + " more. We try again meanwhile, or you pay now with the button."
                        + leaving(one)
                : "Your last payment" + amount(" of ")
                        + " did not go through within seven days, so new signals wait until they have settled. Pay, and"
                        + " everything is back at once." + leaving(one);
    }

    private String ended(Subscription one) {
        Instant end = one.dates().endedAt().orElse(now);
        Instant readable = end.plus(Subscription.READABLE);
        String why = one.dispute() == Dispute.LOST
                ? ": a payment was taken back through your bank. If that was a mistake, write to us. "
                : ". ";
        return "Your subscription ended on " + BillingDates.of(end) + why + "Nothing more is charged. "
                + (now.isBefore(readable)
                        ? "You can read everything until " + BillingDates.of(readable) + "; after that you can still export it."
                        : "You can export your data, or subscribe again and go on where you were.");
    }

    private String name(String plan) {
        return catalogue.plan(plan).map(Plan::name).orElse(plan);
    }

    /** Fewer seats of the same keep the price they were bought at, which may no longer be in the catalogue. */
    private String price(Subscription one, Subscription.Next next) {
        boolean alike = next.plan().equals(one.plan()) && next.period() == one.period();
        Optional<Long> each = alike
                ? Optional.of(one.unitAmount())
                : catalogue.plan(next.plan()).map(plan -> plan.price(next.period()));
        return each.map(amount -> PriceText.of(one, amount * next.seats(), next.period()))
                .orElse("its price by the " + next.period().code());
    }

    private static String seats(int seats) {
        return seats > 1 ? seats + " seats, " : "";
    }
}
