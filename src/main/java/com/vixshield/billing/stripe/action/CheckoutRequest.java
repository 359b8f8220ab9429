package com.vixshield.billing.stripe.action;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData.TrialSettings;
import com.vixshield.billing.stripe.api.StripeConfig;

/**
 * Describes a checkout page to request from Stripe.
 *
 * @param intent by which the page is found again
 * @param trialEnd the rest of the trial that the account already has; there is no second one
 * @param page the account's billing page
 */
record CheckoutRequest(UUID account, UUID intent, String customer, String price, int seats, Optional<Instant> trialEnd,
        Instant expiresAt,
        String page) {

    SessionCreateParams params(StripeConfig config) {
        SessionCreateParams.Builder params = SessionCreateParams.builder().setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(customer).setClientReferenceId(account.toString()).putMetadata("account_id", account.toString())
                .putMetadata(ExistingObjects.INTENT, intent.toString())
                .addLineItem(SessionCreateParams.LineItem.builder().setPrice(price).setQuantity((long) seats).build())
                .setPaymentMethodCollection(SessionCreateParams.PaymentMethodCollection.IF_REQUIRED)
                .setAllowPromotionCodes(true).setLocale(SessionCreateParams.Locale.AUTO)
                .setBillingAddressCollection(SessionCreateParams.BillingAddressCollection.AUTO)
                .setCustomerUpdate(SessionCreateParams.CustomerUpdate.builder()
                        .setAddress(SessionCreateParams.CustomerUpdate.Address.AUTO)
                        .setName(SessionCreateParams.CustomerUpdate.Name.AUTO).build())
                .setTaxIdCollection(SessionCreateParams.TaxIdCollection.builder().setEnabled(true).build())
                .setAutomaticTax(SessionCreateParams.AutomaticTax.builder().setEnabled(config.automaticTax()).build())
                .setAfterExpiration(SessionCreateParams.AfterExpiration.builder()
                        .setRecovery(SessionCreateParams.AfterExpiration.Recovery.builder().setEnabled(true)
                                .setAllowPromotionCodes(true).build())
                        .build())
                .setExpiresAt(expiresAt.getEpochSecond()).setSubscriptionData(subscription())
                .setSuccessUrl(page + "/return?session={CHECKOUT_SESSION_ID}").setCancelUrl(page);
        if (config.requireTerms()) {
            params.setConsentCollection(SessionCreateParams.ConsentCollection.builder()
                    .setTermsOfService(SessionCreateParams.ConsentCollection.TermsOfService.REQUIRED).build());
        }
        return params.build();
    }

    private SubscriptionData subscription() {
        SubscriptionData.Builder data = SubscriptionData.builder().putMetadata("account_id", account.toString());
        trialEnd.ifPresent(end -> data.setTrialEnd(end.getEpochSecond())
                .setTrialSettings(TrialSettings.builder().setEndBehavior(TrialSettings.EndBehavior.builder()
                        .setMissingPaymentMethod(TrialSettings.EndBehavior.MissingPaymentMethod.PAUSE).build()).build()));
        return data.build();
    }
}
