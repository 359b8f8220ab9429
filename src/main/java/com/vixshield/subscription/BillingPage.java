package com.vixshield.subscription;

import java.util.List;
import java.util.Optional;

import com.vixshield.billing.Period;
import com.vixshield.billing.Plan;
import com.vixshield.billing.Price;
import com.vixshield.billing.Subscription;

/**
 * @param state one or two words
 * @param owner only an owner can change anything
 * @param problem why the last wish was not fulfilled, or null
 */
record BillingPage(String path, boolean owner, String plan, String state, String next, Optional<Subscription> subscription,
        List<Offer> offers, List<InvoiceRow> invoices, List<String> freeDays, String problem) {

    /** A plan as it can be chosen here. */
    record Offer(Plan plan, String monthly, String yearly, boolean current) {
    }

    public boolean live() {
        return subscription.filter(Subscription::isLive).isPresent();
    }

    public boolean leaving() {
        return live() && (subscription.get().cancelAt().isPresent() || subscription.get().next().isPresent());
    }

    public boolean canCancel() {
        return live() && subscription.get().cancelAt().isEmpty() && !subscription.get().status().equals("incomplete");
    }

    public boolean needsCard() {
        return live() && subscription.get().card().isEmpty();
    }

    /** Once: an invoice of an earlier attempt is paid instead. */
    public boolean canResume() {
        return subscription.filter(one -> one.status().equals("paused") && one.card().isPresent()
                && one.openInvoiceUrl().isEmpty()).isPresent();
    }

    public boolean resting() {
        return live() && subscription.get().collectionPaused();
    }

    public boolean canRest() {
        return subscription.filter(one -> one.status().equals("active") && !one.collectionPaused()
                && one.cancelAt().isEmpty()).isPresent();
    }

    public Optional<String> unpaid() {
        return subscription.flatMap(Subscription::openInvoiceUrl);
    }

    public Optional<String> card() {
        return subscription.flatMap(Subscription::card);
    }

    public Optional<String> price() {
        return subscription.filter(Subscription::isLive).map(Price::of);
    }

    public int seats() {
        return subscription.map(Subscription::seats).orElse(1);
    }

    public boolean yearly() {
        return subscription.filter(one -> one.period() == Period.YEAR).isPresent();
    }
}
