package com.vixshield.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vixshield.billing.BillingDates;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PriceText;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;

/**
 * Shows an account's subscription.
 *
 * @param state one or two words
 * @param owner only an owner can change anything
 * @param problem why the last wish was not fulfilled, or null
 */
record BillingPage(String path, boolean owner, String plan, String state, String next, Optional<Subscription> subscription,
        List<Offer> offers, List<InvoiceRow> invoices, List<String> freeDays, String problem, boolean team) {

    /** A plan as it can be chosen here. @param least a month at the fewest seats */
    record Offer(Plan plan, String monthly, String yearly, String least, boolean current) {
    }

    /** Where this person opens a team. */
    public String getTeams() {
        return path.substring(0, path.lastIndexOf('/')) + "/teams";
    }

    public boolean live() {
        return subscription.filter(Subscription::isLive).isPresent();
    }

    /** As granted at sign-up: subscribing does not shorten it. */
    public boolean onTrial() {
        return !live() && plan.equals("Trial");
    }

    public boolean leaving() {
        return live() && (subscription.get().cancelAt().isPresent() || subscription.get().next().isPresent());
    }

    /** Stripe changes nothing before the first payment is complete. */
    public boolean canChange() {
        return subscription.filter(one -> one.isLive() && one.status() != SubscriptionStatus.INCOMPLETE).isPresent();
    }

    public String cancelWords() {
        return switch (subscription.get().status()) {
            case TRIALING -> "Cancel at the end of the trial";
            case PAUSED -> "Cancel";
            default -> "Cancel at the end of the period";
        };
    }

    public boolean canCancel() {
        return live() && subscription.get().cancelAt().isEmpty()
                && subscription.get().status() != SubscriptionStatus.INCOMPLETE;
    }

    public boolean needsCard() {
        return live() && subscription.get().card().isEmpty();
    }

    /** A code that takes off everything needs no card, so adding one is only offered. */
    public boolean urgesCard() {
        return needsCard() && subscription.get().nextAmount() > 0;
    }

    /** Once: an invoice of an earlier attempt is paid instead. */
    public boolean canResume() {
        return subscription.filter(one -> one.status() == SubscriptionStatus.PAUSED && one.card().isPresent()
                && one.openInvoiceUrl().isEmpty()).isPresent();
    }

    public boolean resting() {
        return live() && subscription.get().collectionPaused();
    }

    public boolean canRest() {
        return subscription.filter(one -> one.status() == SubscriptionStatus.ACTIVE && !one.collectionPaused()
                && one.cancelAt().isEmpty()).isPresent();
    }

    public Optional<String> unpaid() {
        return subscription.flatMap(Subscription::openInvoiceUrl);
    }

    /** As the projection keeps it: brand, last four digits, month and year of its end. */
    public Optional<Card> card() {
        return subscription.flatMap(Subscription::card).map(Card::of);
    }

    record Card(String name, String until) {

        static Card of(String kept) {
            int end = kept.lastIndexOf(' ');
            String name = kept.substring(0, end);
            return new Card(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), kept.substring(end + 1));
        }
    }

    /** What the price is made of: seats, a discount, and from when in a trial. */
    public String priceNote() {
        return subscription.filter(Subscription::isLive).map(one -> Stream.of(
                one.seats() > 1 ? one.seats() + " seats" : "",
                one.nextAmount() < one.unitAmount() * one.seats()
                        ? "instead of " + MoneyFormat.of(one.unitAmount() * one.seats(), one.currency())
                        : "",
                one.isTrial() && one.cancelAt().isEmpty()
                        ? "from " + BillingDates.of(one.trialEnd().orElse(one.periodEnd()))
                        : "")
                .filter(note -> !note.isEmpty()).collect(Collectors.joining(", "))).orElse("");
    }

    public Optional<String> price() {
        return subscription.filter(Subscription::isLive).map(PriceText::of);
    }

    public int seats() {
        return subscription.map(Subscription::seats).orElse(1);
    }

    public boolean yearly() {
        return subscription.filter(one -> one.period() == BillingPeriod.YEAR).isPresent();
    }
}
