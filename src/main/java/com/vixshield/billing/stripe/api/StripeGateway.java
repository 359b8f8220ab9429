package com.vixshield.billing.stripe.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.Price;
import com.stripe.model.StripeCollection;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerBalanceTransactionCreateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.billingportal.SessionCreateParams;
import com.stripe.service.V1Services;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.stripe.action.ExistingObjects;
import com.vixshield.billing.stripe.action.IdempotentRequests;
import com.vixshield.billing.stripe.webhook.StripeInvoice;
import com.vixshield.platform.retry.CircuitBreaker;

/** Makes every call to Stripe. Every request that changes something carries the caller's idempotency key. */
@ApplicationScoped
public class StripeGateway {

    private static final Logger LOG = Logger.getLogger(StripeGateway.class);
    private static final int PAGE = 100;
    /** In a row; then Stripe is left alone for a moment instead of everybody waiting for its time-outs. */
    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final List<String> EVERYTHING = List.of("latest_invoice", "default_payment_method",
            "discounts.source.coupon", "schedule.phases.items.price", "customer.invoice_settings.default_payment_method");

    /** What a customer whom we created says of itself. */
    private static final String ACCOUNT = "account_id";

    /** The mark of a pause that its customer asked for. */
    public static final String PAID_UNTIL = StripeMapper.PAID_UNTIL;

    /** A request of the library. */
    public interface Call<T> {
        T run() throws StripeException;
    }

    private final StripeConfig config;
    private final V1Services stripe;
    private final CircuitBreaker breaker;
    private final Map<String, String> prices = new ConcurrentHashMap<>();

    @Inject
    public StripeGateway(StripeConfig config, Clock clock) {
        this.config = config;
        this.breaker = new CircuitBreaker(clock, FAILURES, PAUSE);
        StripeClient.StripeClientBuilder builder = StripeClient.builder().setApiKey(config.secretKey())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadTimeout((int) config.readTimeout().toMillis())
                .setMaxNetworkRetries(config.networkRetries());
        config.apiBase().ifPresent(base -> builder.setApiBase(base.toString()));
        this.stripe = builder.build().v1();
    }

    public V1Services stripe() {
        return stripe;
    }

    public <T> T ask(Call<T> call) {
        try {
            return run(call);
        } catch (StripeFailureException e) {
            if (e.isMismatch()) {
                LOG.errorf("an idempotency key of ours was used for two different requests: %s", e.getMessage());
            }
            if (!e.isPassing()) {
                // a price may have been retired since it was looked up
                prices.clear();
            }
            throw e;
        }
    }

    private <T> T run(Call<T> call) {
        if (!breaker.permits()) {
            throw new StripeFailureException("Stripe has failed repeatedly and is left alone for a moment");
        }
        try {
            T result = call.run();
            breaker.succeeded();
            return result;
        } catch (StripeException e) {
            StripeFailureException failure = new StripeFailureException(e);
            note(failure);
            throw failure;
        } catch (RuntimeException e) {
            breaker.release();
            throw e;
        }
    }

    /** A refusal is an answer: Stripe is well. */
    private void note(StripeFailureException failure) {
        if (failure.isPassing() && !failure.isInFlight()) {
            breaker.failed();
        } else {
            breaker.succeeded();
        }
    }

    public static RequestOptions under(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    public static String apiVersion() {
        return Stripe.API_VERSION;
    }

    public String createCustomer(UUID account, String email, String name, IdempotentRequests.Intent intent) {
        return ask(() -> stripe.customers().create(CustomerCreateParams.builder().setEmail(email).setName(name)
                .putMetadata(ACCOUNT, account.toString()).putMetadata(ExistingObjects.INTENT, intent.id().toString())
                .build(),
                under(intent.key()))).getId();
    }

    /** Whether we created a customer; others come from other products that the same account at Stripe sells. */
    public boolean isOurs(String customer) {
        var found = ask(() -> stripe.customers().retrieve(customer));
        return found.getMetadata() != null && found.getMetadata().containsKey(ACCOUNT);
    }

    /** With its cards and whatever subscription it has left; invoices stay with Stripe. One that is gone already is as good. */
    public void deleteCustomer(String customer) {
        try {
            ask(() -> stripe.customers().delete(customer));
        } catch (StripeFailureException e) {
            if (!e.isMissing()) {
                throw e;
            }
        }
    }

    public String price(String lookupKey) {
        return prices.computeIfAbsent(lookupKey, key -> findPrice(key)
                .orElseThrow(() -> new StripeFailureException("Stripe has no active price with lookup key " + key)));
    }

    /** One that was retired since it was looked up is looked up again, and what was refused is asked once more. */
    public <T> T atPrice(String lookupKey, Function<String, T> request) {
        String known = price(lookupKey);
        try {
            return request.apply(known);
        } catch (StripeFailureException e) {
            // a refusal has made us forget all prices
            String now = e.isPassing() ? known : price(lookupKey);
            if (now.equals(known)) {
                throw e;
            }
            return request.apply(now);
        }
    }

    /** Sold or retired: a lookup key is given out once. */
    public boolean hasPrice(String lookupKey) {
        return !ask(() -> stripe.prices().list(PriceListParams.builder().addLookupKey(lookupKey).build())).getData().isEmpty();
    }

    private Optional<String> findPrice(String lookupKey) {
        return ask(() -> stripe.prices().list(PriceListParams.builder().addLookupKey(lookupKey).setActive(true).build()))
                .getData().stream().map(Price::getId).findFirst();
    }

    /** @param card whether it opens where a card is entered, as there is nothing else to do */
    public String portal(String customer, String returnUrl, boolean card) {
        SessionCreateParams.Builder params = SessionCreateParams.builder().setCustomer(customer).setReturnUrl(returnUrl);
        if (card) {
            params.setFlowData(SessionCreateParams.FlowData.builder()
                    .setType(SessionCreateParams.FlowData.Type.PAYMENT_METHOD_UPDATE).build());
        }
        config.portalConfiguration().ifPresent(params::setConfiguration);
        return ask(() -> stripe.billingPortal().sessions().create(params.build())).getUrl();
    }

    /** A subscription as it stands now, and the fingerprint of the card that pays for it. */
    public record Fresh(Subscription subscription, Optional<String> fingerprint) {
    }

    public Fresh subscription(String id) {
        var found = ask(() -> stripe.subscriptions().retrieve(id,
                SubscriptionRetrieveParams.builder().addAllExpand(EVERYTHING).build(), null));
        return new Fresh(StripeMapper.subscription(found), StripeMapper.fingerprint(found));
    }

    public List<StripeInvoice> invoices(String subscription) {
        return ask(
                () -> stripe.invoices().list(InvoiceListParams.builder().setSubscription(subscription).setLimit(24L).build()))
                .getData().stream().map(StripeMapper::invoice).toList();
    }

    /** @param customer empty for everybody's */
    public List<String> subscriptionIds(Optional<String> customer) {
        List<String> ids = new ArrayList<>();
        SubscriptionListParams.Builder params = SubscriptionListParams.builder().setLimit((long) PAGE)
                .setStatus(SubscriptionListParams.Status.ALL);
        customer.ifPresent(params::setCustomer);
        StripeCollection<com.stripe.model.Subscription> page;
        do {
            page = ask(() -> stripe.subscriptions().list(params.build()));
            page.getData().forEach(one -> ids.add(one.getId()));
            if (!page.getData().isEmpty()) {
                params.setStartingAfter(ids.get(ids.size() - 1));
            }
        } while (Boolean.TRUE.equals(page.getHasMore()));
        return ids;
    }

    public List<String> undeliveredSince(Instant since) {
        List<String> events = new ArrayList<>();
        EventListParams.Builder params = EventListParams.builder().setLimit((long) PAGE).setDeliverySuccess(false)
                .setCreated(EventListParams.Created.builder().setGte(since.getEpochSecond()).build());
        StripeCollection<Event> page;
        do {
            page = ask(() -> stripe.events().list(params.build()));
            page.getData().forEach(one -> events.add(one.toJson()));
            if (!page.getData().isEmpty()) {
                params.setStartingAfter(page.getData().get(page.getData().size() - 1).getId());
            }
        } while (Boolean.TRUE.equals(page.getHasMore()));
        return events;
    }

    /** What became of a charge: whose, how much came back, and for which invoice it was. */
    public record Payment(String customer, long refunded, Optional<String> invoice) {
    }

    public Payment payment(String chargeId) {
        Charge charge = ask(() -> stripe.charges().retrieve(chargeId));
        return new Payment(charge.getCustomer(), charge.getAmountRefunded(),
                Optional.ofNullable(charge.getPaymentIntent()).flatMap(this::invoiceOf));
    }

    private Optional<String> invoiceOf(String paymentIntent) {
        return ask(() -> stripe.invoicePayments().list(InvoicePaymentListParams.builder()
                .setPayment(InvoicePaymentListParams.Payment.builder().setPaymentIntent(paymentIntent)
                        .setType(InvoicePaymentListParams.Payment.Type.PAYMENT_INTENT).build())
                .build()))
                .getData().stream().map(com.stripe.model.InvoicePayment::getInvoice).findFirst();
    }

    public StripeInvoice invoice(String id) {
        return StripeMapper.invoice(ask(() -> stripe.invoices().retrieve(id)));
    }

    public com.stripe.model.Dispute dispute(String id) {
        return ask(() -> stripe.disputes().retrieve(id));
    }

    public com.stripe.model.checkout.Session session(String id) {
        return ask(() -> stripe.checkout().sessions().retrieve(id));
    }

    /**
     * @param amount what we owe, in minor units; it is taken off the next invoice
     * @param owed what it is owed for: by this it is found again
     */
    public void credit(String customer, long amount, String currency, String reason, UUID owed, String key) {
        ask(() -> stripe.customers().balanceTransactions().create(customer, CustomerBalanceTransactionCreateParams.builder()
                .setAmount(-amount).setCurrency(currency).setDescription(reason)
                .putMetadata(ExistingObjects.INTENT, owed.toString()).build(), under(key)));
    }

    /** Gives the payment of an invoice back, or what is left of it. One that is back already is as good. */
    public void refund(String invoiceId, Optional<Long> amount, String key) {
        var payments = ask(
                () -> stripe.invoicePayments().list(InvoicePaymentListParams.builder().setInvoice(invoiceId).build()));
        RefundCreateParams.Builder params = RefundCreateParams.builder()
                .setPaymentIntent(payments.getData().get(0).getPayment().getPaymentIntent())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER);
        amount.ifPresent(params::setAmount);
        try {
            ask(() -> stripe.refunds().create(params.build(), under(key)));
        } catch (StripeFailureException e) {
            if (!e.isRefundedAlready()) {
                throw e;
            }
        }
    }
}
