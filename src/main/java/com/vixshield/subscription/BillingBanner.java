package com.vixshield.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.billing.Access;
import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingDates;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.web.page.AccountBanner;

import io.vertx.core.http.HttpServerRequest;

/** Shows a banner about billing on every page of an account, when there is something to do. */
@RequestScoped
class BillingBanner implements AccountBanner {

    private static final Duration NUDGE = Duration.ofDays(7);

    @Inject
    CurrentAccount current;
    @Inject
    BillingPageFactory billing;
    @Inject
    Clock clock;
    @Inject
    HttpServerRequest request;

    @Override
    public Optional<Message> message() {
        if (!current.isPresent()) {
            return Optional.empty();
        }
        String path = billing.path();
        if (request.path().equals(path)) {
            // the page itself says it at length
            return Optional.empty();
        }
        Access access = current.access();
        Optional<Subscription> one = Subscription.current(current.subscriptions()).filter(Subscription::isLive);
        return one.map(this::words).orElseGet(() -> trial(access)).map(words -> new Message(words, "Go to billing", path));
    }

    private Optional<String> words(Subscription one) {
        if (one.dispute() == Dispute.LOST) {
            return Optional.of("A payment was taken back through your bank: signals come once they have settled.");
        }
        if (one.collectionPaused()) {
            return Optional.of("Your subscription is paused: signals come once they have settled.");
        }
        if (one.isPeriodUncharged()) {
            return Optional.of("Your pause is over: new signals come with the payment of a new period.");
        }
        return switch (one.status()) {
            case PAST_DUE -> Optional.of("Your last payment" + owed() + (one.level(clock.instant()) == Level.FULL
                    ? " did not go through. Everything works until " + grace(one) + "; pay it, or use another card."
                    : " is overdue: signals come once they have settled, until it is paid."));
            case UNPAID -> Optional.of("Your last invoice" + owed()
                    + " is not paid: signals come once they have settled, until it is.");
            case PAUSED ->
                Optional.of("Your trial ended without a card, so your subscription is paused. "
                        + (one.card().isPresent() ? "Now there is one: resume when you like." : "Add a card to resume."));
            case INCOMPLETE ->
                Optional.of("Your first payment" + owed() + " is not finished: your plan starts once it is paid.");
            case TRIALING -> one.card().isPresent() || one.cancelAt().isPresent()
                    ? Optional.empty()
                    : soon(one.trialEnd().orElse(one.periodEnd())).map(when -> "Your trial ends " + when
                            + ". Add a card to go on; without one it just pauses, and nothing is charged.");
            default -> Optional.empty();
        };
    }

    private String owed() {
        return billing.owed().map(" of "::concat).orElse("");
    }

    private static String grace(Subscription one) {
        return BillingDates.of(one.fullAccess().map(Subscription.Window::until).orElse(one.periodEnd()));
    }

    /** When, as soon as it is near enough to be said on every page. */
    private Optional<String> soon(Instant end) {
        Instant now = clock.instant();
        return Optional.of("on " + BillingDates.of(end) + ", in " + BillingDates.left(now, end))
                .filter(when -> !end.isAfter(now.plus(NUDGE)));
    }

    private Optional<String> trial(Access access) {
        if (access.isFull()) {
            return access.until().filter(end -> access.trial()).flatMap(this::soon).map(when -> "Your trial ends by itself "
                    + when + ". Subscribe to keep seeing signals when they are sealed.");
        }
        return access.trial()
                ? Optional.of(
                        "Your trial is over. You see each signal once it has settled; subscribe to see it when it is sealed.")
                : ended(access);
    }

    private Optional<String> ended(Access access) {
        return access.level() == Level.READ_ONLY
                ? Optional.of(
                        "Your subscription has ended: signals come once they have settled. What was yours can be read for 30"
                                + " days from then.")
                : refused(access);
    }

    /** Says why a new account has no trial. */
    private Optional<String> refused(Access access) {
        boolean never = access.level() == Level.LIMITED && access.until().isEmpty() && !current.account().isTeam();
        return never
                ? Optional.of("No trial was started: this mailbox or this network has had its own. Each signal stands here"
                        + " once it has settled; subscribe to see it when it is sealed.")
                : Optional.empty();
    }
}
