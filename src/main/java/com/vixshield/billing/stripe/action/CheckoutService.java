package com.vixshield.billing.stripe.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

import com.stripe.model.checkout.Session;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.stripe.action.SubscriptionService.Buyer;
import com.vixshield.billing.stripe.api.StripeConfig;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.webhook.StripeCustomers;
import com.vixshield.platform.sql.Statements;

/** Creates one customer per account and one checkout page per order, which is reused while it is valid. */
record CheckoutService(DataSource database, StripeGateway gateway, PlanCatalogue catalogue, StripeConfig config,
        IdempotentRequests intents,
        Clock clock) {

    private static final Logger LOG = Logger.getLogger(CheckoutService.class);
    /** Stripe refuses a trial that ends sooner. */
    private static final Duration SHORTEST_TRIAL = Duration.ofHours(49);
    /** A customer stays; one that was never confirmed is searched for well before Stripe forgets the key. */
    private static final IdempotentRequests.Term CUSTOMER = new IdempotentRequests.Term(Duration.ofDays(3650),
            Duration.ofHours(2));

    /** @param earlier subscriptions so far: after each that came of it, a checkout is another one */
    record Order(Plan plan, BillingPeriod period, int seats, int earlier) {

        String subject(String customer) {
            return String.join(" ", plan.code(), period.code(), Integer.toString(seats), customer, Integer.toString(earlier));
        }
    }

    /**
     * The one page of an account that can be used: of two that were finished, each would be a subscription. One after the
     * other, or two orders of the same moment would each close the other's page.
     */
    String page(Buyer buyer, String customer, Order order) {
        return intents.inTurn(buyer.account(), turn -> {
            String page = gateway.atPrice(catalogue.lookupKey(order.plan(), order.period()),
                    price -> pageOf(turn, buyer, customer, order, price));
            new ExistingObjects(gateway).openPages(customer).stream().filter(other -> !page.equals(other.getUrl()))
                    .forEach(other -> close(turn, other));
            return page;
        });
    }

    private void close(IdempotentRequests.Turn turn, Session page) {
        try {
            gateway.ask(() -> gateway.stripe().checkout().sessions().expire(page.getId()));
        } catch (StripeFailureException e) {
            if (e.isPassing()) {
                throw e;
            }
            LOG.infof("payment page %s was not open any more: %s", page.getId(), e.getMessage());
        }
        ExistingObjects.intent(page).map(UUID::fromString).ifPresent(turn::forget);
    }

    private String pageOf(IdempotentRequests.Turn turn, Buyer buyer, String customer, Order order, String price) {
        // a minute less than Stripe keeps it, so that a customer is not sent to a page that is about to close
        Duration life = config.checkoutLife().minusMinutes(1);
        return turn.once("checkout", order.subject(customer), new IdempotentRequests.Term(life, life),
                new IdempotentRequests.Wish() {
                    @Override
                    public String ask(IdempotentRequests.Intent intent) {
                        return open(buyer, customer, order.seats(), price, intent);
                    }

                    @Override
                    public Optional<String> found(IdempotentRequests.Intent intent) {
                        return new ExistingObjects(gateway).openPage(customer, intent.id());
                    }
                });
    }

    /** Every time is reckoned from when the intent was written: asked again, it is the same request to the letter. */
    private String open(Buyer buyer, String customer, int seats, String price, IdempotentRequests.Intent intent) {
        Optional<Instant> trial = buyer.trialEnd().filter(end -> end.isAfter(intent.writtenAt().plus(SHORTEST_TRIAL)));
        CheckoutRequest request = new CheckoutRequest(buyer.account(), intent.id(), customer, price, seats, trial,
                intent.writtenAt().plus(config.checkoutLife()), buyer.page());
        return gateway.ask(() -> gateway.stripe().checkout().sessions().create(request.params(config),
                StripeGateway.under(intent.key()))).getUrl();
    }

    /** Made before the first checkout. */
    String customer(Buyer buyer) {
        return read(connection -> StripeCustomers.of(connection, buyer.account())).orElseGet(() -> make(buyer));
    }

    private String make(Buyer buyer) {
        long earlier = read(connection -> StripeCustomers.deleted(connection, buyer.account()));
        String customer = intents.once(buyer.account(), "customer", "number " + earlier, CUSTOMER,
                new IdempotentRequests.Wish() {
                    @Override
                    public String ask(IdempotentRequests.Intent intent) {
                        return gateway.createCustomer(buyer.account(), buyer.email(), buyer.name(), intent);
                    }

                    @Override
                    public Optional<String> found(IdempotentRequests.Intent intent) {
                        return new ExistingObjects(gateway).customer(intent.id());
                    }
                });
        read(connection -> {
            StripeCustomers.add(connection, buyer.account(), customer, clock.instant());
            return customer;
        });
        return customer;
    }

    private <T> T read(Statements.Work<T> reading) {
        return Statements.with(database, "the customer could not be read", reading);
    }
}
