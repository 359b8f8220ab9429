package com.vixshield.subscription;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Role;
import com.vixshield.billing.Access;
import com.vixshield.billing.AccessGrant;
import com.vixshield.billing.AccessService;
import com.vixshield.billing.BillingDates;
import com.vixshield.billing.FreeDay;
import com.vixshield.billing.GrantKind;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.projection.InvoiceEntity;
import com.vixshield.billing.projection.Subscription;

/** Builds the billing page from our own rows; Stripe is not asked. */
@ApplicationScoped
class BillingPageFactory {

    private static final String CURRENCY = "usd";
    private static final int INVOICES = 24;
    private static final int FREE_DAYS = 10;

    @Inject
    CurrentAccount current;
    @Inject
    AccessService accesses;
    @Inject
    PlanCatalogue catalogue;
    @Inject
    Clock clock;

    BillingPage page(String problem) {
        UUID account = current.account().id;
        Optional<Subscription> subscription = accesses.current(account);
        var access = accesses.of(account);
        NextStepText next = new NextStepText(catalogue, clock.instant(), owed());
        return new BillingPage(path(), current.role() == Role.OWNER, planName(subscription, access),
                state(subscription, access),
                next.of(subscription, access), subscription, offers(subscription),
                InvoiceEntity.issued(account, INVOICES).stream().map(InvoiceRow::of).toList(),
                FreeDay.latest(account, FREE_DAYS).stream().map(BillingPageFactory::words).toList(),
                problem, current.account().isTeam());
    }

    String path() {
        return "/a/" + current.account().handle + "/billing";
    }

    private String planName(Optional<Subscription> subscription, Access access) {
        return subscription.filter(Subscription::isLive).map(one -> name(one.plan()))
                .orElseGet(() -> !access.isFull() ? "Free" : access.trial() ? "Trial" : granted(access));
    }

    private String granted(Access access) {
        return access.plans().stream().filter(plan -> catalogue.plan(plan).isPresent()).map(this::name).sorted()
                .findFirst().orElse("Every plan") + ", a courtesy";
    }

    private String name(String plan) {
        return catalogue.plan(plan).map(Plan::name).orElse("A plan that is no longer sold");
    }

    /** What the newest invoice that is not paid is about. */
    Optional<String> owed() {
        return InvoiceEntity.latestOpen(current.account().id).map(InvoiceEntity::amount);
    }

    private String state(Optional<Subscription> subscription, Access access) {
        return subscription.filter(one -> one.isLive() || !access.isFull()).map(this::state).orElseGet(
                () -> access.isFull()
                        ? access.until().map(end -> BillingDates.left(clock.instant(), end) + " left").orElse("")
                        : "");
    }

    private String state(Subscription one) {
        if (one.isLive() && one.cancelAt().isPresent()) {
            return "cancelled, ends on " + BillingDates.of(one.cancelAt().get());
        }
        return one.collectionPaused() && one.isLive() ? "paused" : switch (one.status()) {
            case TRIALING -> "trial, " + BillingDates.left(clock.instant(), one.trialEnd().orElse(one.periodEnd())) + " left";
            case PAST_DUE -> "payment late";
            case UNPAID -> "not paid";
            case INCOMPLETE -> "payment not finished";
            case CANCELED, INCOMPLETE_EXPIRED -> "subscription ended";
            default -> one.status().code();
        };
    }

    private List<BillingPage.Offer> offers(Optional<Subscription> subscription) {
        return catalogue.plans().stream().filter(plan -> !plan.isFree()).map(plan -> offer(plan, subscription.filter(
                one -> one.isLive() && one.plan().equals(plan.code())).isPresent())).toList();
    }

    static BillingPage.Offer offer(Plan plan, boolean current) {
        return new BillingPage.Offer(plan, MoneyFormat.of(plan.monthly(), CURRENCY), MoneyFormat.of(plan.yearly(), CURRENCY),
                MoneyFormat.of(plan.monthly() * plan.seats(), CURRENCY),
                current);
    }

    Optional<java.time.Instant> trialEnd() {
        return AccessGrant.in(current.account().id).stream().filter(grant -> grant.kind != GrantKind.COURTESY)
                .map(grant -> grant.endsAt).max(java.util.Comparator.naturalOrder());
    }

    private static String words(FreeDay day) {
        return BillingDates.of(day.creditedAt) + ": " + day.reason + (day.how == FreeDay.How.CREDIT
                ? ", " + MoneyFormat.of(day.amount, day.currency) + " off your next invoice"
                : ", one day added");
    }
}
