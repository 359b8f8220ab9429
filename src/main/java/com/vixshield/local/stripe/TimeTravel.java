package com.vixshield.local.stripe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Advances the simulator's time: whatever falls due between two moments happens in its order and at its own second. */
final class TimeTravel {

    private static final long UPCOMING = 7 * InvoiceEngine.DAY;
    private static final long TRIAL_WARNING = 3 * InvoiceEngine.DAY;
    private static final long FIRST_PAYMENT = 23 * 3600;

    private final SimulatorObjects books;
    private final SubscriptionEngine subscribing;
    private final CardPayments payments;
    private final SubscriptionSchedules schedules;
    private final CheckoutSessions checkout;

    TimeTravel(SimulatorObjects books, SubscriptionEngine subscribing, CardPayments payments, SubscriptionSchedules schedules,
            CheckoutSessions checkout) {
        this.books = books;
        this.subscribing = subscribing;
        this.payments = payments;
        this.schedules = schedules;
        this.checkout = checkout;
    }

    private record Due(long at, Runnable what) {
    }

    /** @param set moves the clock that these objects live by */
    void advance(Predicate<ObjectNode> whose, long target, LongConsumer set) {
        for (Optional<Due> next = next(whose, target); next.isPresent(); next = next(whose, target)) {
            set.accept(next.get().at());
            next.get().what().run();
        }
        set.accept(target);
    }

    private Optional<Due> next(Predicate<ObjectNode> whose, long target) {
        var subscriptions = books.store().all("subscription", whose).stream().flatMap(one -> due(one).stream());
        var sessions = books.store().all("checkout.session", whose)
                .stream().filter(one -> one.get("status").asText().equals("open"))
                .map(one -> new Due(one.get("expires_at").asLong(), () -> checkout.expire(one)));
        return java.util.stream.Stream.concat(subscriptions, sessions).filter(due -> due.at() <= target)
                .min(Comparator.comparingLong(Due::at));
    }

    private List<Due> due(ObjectNode one) {
        String status = one.get("status").asText();
        if (status.equals("canceled") || status.equals("incomplete_expired")) {
            return List.of();
        }
        List<Due> due = new java.util.ArrayList<>();
        if (status.equals("incomplete")) {
            due.add(new Due(one.get("created").asLong() + FIRST_PAYMENT, () -> expire(one)));
            return due;
        }
        long end = SubscriptionItems.end(SubscriptionItems.of(one));
        if (!one.get("cancel_at").isNull()) {
            due.add(new Due(one.get("cancel_at").asLong(), () -> subscribing.end(one, "cancellation_requested")));
        }
        if (status.equals("paused")) {
            resumption(one).ifPresent(due::add);
        } else {
            retry(one).ifPresent(due::add);
            warn(one, status.equals("trialing"), end, due);
            due.add(new Due(end, () -> turn(one)));
        }
        if (one.get("pause_collection").path("resumes_at").isNumber()) {
            due.add(new Due(one.get("pause_collection").get("resumes_at").asLong(), () -> unpause(one)));
        }
        if (!one.get("pending_update").isNull()) {
            due.add(new Due(one.get("pending_update").get("expires_at").asLong(),
                    () -> subscribing.changes().expirePending(one)));
        }
        return due;
    }

    private void warn(ObjectNode one, boolean trial, long end, List<Due> due) {
        long at = end - (trial ? TRIAL_WARNING : UPCOMING);
        if (one.path("_announced").asLong() != end && one.get("cancel_at").isNull()) {
            due.add(new Due(Math.max(at, one.get("created").asLong()), () -> {
                one.put("_announced", end);
                if (trial) {
                    books.emit("customer.subscription.trial_will_end", one);
                } else {
                    ObjectNode invoice = subscribing.changes()
                            .preview(FormParameters.parse("subscription=" + one.get("id").asText()));
                    books.emit("invoice.upcoming", invoice);
                }
            }));
        }
    }

    private Optional<Due> retry(ObjectNode one) {
        JsonNode latest = one.get("latest_invoice");
        if (latest.isNull() || !books.get(latest.asText()).get("next_payment_attempt").isNumber()) {
            return Optional.empty();
        }
        ObjectNode invoice = books.get(latest.asText());
        return Optional.of(new Due(invoice.get("next_payment_attempt").asLong(), () -> subscribing.pay(invoice, one, false)));
    }

    /** The invoice of an attempt to resume is only good for a while, and is not tried again by itself. */
    private Optional<Due> resumption(ObjectNode one) {
        ObjectNode invoice = books.get(one.get("latest_invoice").asText());
        return Optional.of(invoice).filter(latest -> latest.get("status").asText().equals("open"))
                .map(open -> new Due(open.get("created").asLong() + FIRST_PAYMENT, () -> subscribing.giveUp(open)));
    }

    private void turn(ObjectNode one) {
        boolean trial = one.get("status").asText().equals("trialing");
        if (trial && payments.methodFor(one) == null) {
            String behaviour = one.path("trial_settings").path("end_behavior").path("missing_payment_method").asText();
            if (behaviour.equals("pause")) {
                subscribing.pauseAfterTrial(one);
                return;
            }
            if (behaviour.equals("cancel")) {
                subscribing.end(one, "payment_failed");
                return;
            }
        }
        schedules.turn(one);
        subscribing.renew(one);
    }

    private void expire(ObjectNode one) {
        subscribing.giveUp(books.get(one.get("latest_invoice").asText()));
        one.put("status", "incomplete_expired").put("ended_at", books.now(one.get("customer").asText()));
        books.emit("customer.subscription.updated", one);
    }

    private void unpause(ObjectNode one) {
        one.putNull("pause_collection");
        books.emit("customer.subscription.updated", one);
    }

}
