package com.vixshield.billing.stripe.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.stripe.model.Customer;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerBalanceTransactionListParams;
import com.stripe.param.CustomerSearchParams;
import com.stripe.param.checkout.SessionListParams;
import com.vixshield.billing.stripe.api.StripeGateway;

/** Finds objects that Stripe has already created for a request of ours, by the request key that each of them carries. */
public record ExistingObjects(StripeGateway gateway) {

    public static final String INTENT = "intent_id";
    private static final long PAGE = 100;

    /** Stripe's search is a minute behind at times: good for what was asked long ago only. */
    Optional<String> customer(UUID intent) {
        var search = CustomerSearchParams.builder().setQuery("metadata['" + INTENT + "']:'" + intent + "'").build();
        return gateway.ask(() -> gateway.stripe().customers().search(search)).getData().stream().map(Customer::getId)
                .findFirst();
    }

    /**
     * The address of a payment page that can still be used. One that leads back to an expired page is a copy with its marks.
     */
    Optional<String> openPage(String customer, UUID intent) {
        return openPages(customer).stream().filter(one -> intent(one).equals(Optional.of(intent.toString())))
                .map(Session::getUrl).findFirst();
    }

    List<Session> openPages(String customer) {
        var open = SessionListParams.builder().setCustomer(customer).setStatus(SessionListParams.Status.OPEN).setLimit(PAGE)
                .build();
        return gateway.ask(() -> gateway.stripe().checkout().sessions().list(open)).getData().stream()
                .filter(one -> one.getRecoveredFrom() == null).toList();
    }

    public static Optional<String> intent(Session page) {
        return Optional.ofNullable(page.getMetadata()).map(marks -> marks.get(INTENT));
    }

    boolean credit(String customer, UUID owed) {
        var latest = CustomerBalanceTransactionListParams.builder().setLimit(PAGE).build();
        return gateway.ask(() -> gateway.stripe().customers().balanceTransactions().list(customer, latest)).getData().stream()
                .anyMatch(one -> one.getMetadata() != null && owed.toString().equals(one.getMetadata().get(INTENT)));
    }

    /** The one that holds a subscription now, also when its change was never written into it. */
    Optional<String> schedule(String subscription) {
        return Optional.ofNullable(gateway.ask(() -> gateway.stripe().subscriptions().retrieve(subscription)).getSchedule());
    }
}
