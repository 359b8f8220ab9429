package com.vixshield.subscription;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.billing.Access;
import com.vixshield.billing.Access.Level;
import com.vixshield.billing.Subscription;
import com.vixshield.billing.Subscription.Dispute;
import com.vixshield.billing.stripe.SubscriptionDesk;
import com.vixshield.web.AccountBanner;

import io.vertx.core.http.HttpServerRequest;

/** What every page of an account has to say about money: only when there is something to do. */
@RequestScoped
class BillingBanner implements AccountBanner {

    private static final int NUDGE_DAYS = 7;

    @Inject
    CurrentAccount current;
    @Inject
    SubscriptionDesk desk;
    @Inject
    Clock clock;
    @Inject
    HttpServerRequest request;

    @Override
    public Optional<Message> message() {
        if (!current.isPresent()) {
            return Optional.empty();
        }
        String billing = "/a/" + current.account().handle + "/billing";
        if (request.path().equals(billing)) {
            // the page itself says it at length
            return Optional.empty();
        }
        Access access = current.access();
        Optional<Subscription> one = desk.current(current.account().id).filter(Subscription::isLive);
        return one.map(this::words).orElseGet(() -> trial(access)).map(words -> new Message(words, "Go to billing", billing));
    }

    private Optional<String> words(Subscription one) {
        if (one.dispute() == Dispute.LOST) {
            return Optional.of("A payment was taken back through your bank: signals come once they have settled.");
        }
        if (one.collectionPaused()) {
            return Optional.of("Your subscription is paused: signals come once they have settled.");
        }
        return switch (one.status()) {
            case "past_due" -> Optional.of(one.level(clock.instant()) == Level.FULL
                    ? "Your last payment did not go through. Everything works for seven days from then; please check your card."
                    : "Your payment is overdue: signals come once they have settled, until it is paid.");
            case "unpaid" -> Optional.of("Your invoice is not paid: signals come once they have settled, until it is.");
            case "paused" ->
                Optional.of("Your trial ended without a card, so your subscription is paused. "
                        + (one.card().isPresent() ? "Now there is one: resume when you like." : "Add a card to resume."));
            case "incomplete" -> Optional.of("Your first payment is not finished.");
            case "trialing" -> one.card().isPresent() || daysTo(one) > NUDGE_DAYS ? Optional.empty()
                    : Optional.of(
                            "Your trial ends in " + days(daysTo(one)) + ". Add a card to go on; without one it just pauses.");
            default -> Optional.empty();
        };
    }

    private long daysTo(Subscription one) {
        return java.time.Duration.between(clock.instant(), one.trialEnd().orElse(one.periodEnd())).toDays() + 1;
    }

    private Optional<String> trial(Access access) {
        long days = access.daysLeft(clock.instant());
        if (access.trial() && access.isFull() && days <= NUDGE_DAYS) {
            return Optional.of("Your trial ends by itself in " + days(days) + ". Subscribe to keep seeing signals when they are"
                    + " sealed.");
        }
        return access.trial() && !access.isFull()
                ? Optional.of(
                        "Your trial is over. You see each signal once it has settled; subscribe to see it when it is sealed.")
                : Optional.empty();
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
