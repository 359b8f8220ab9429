package com.vixshield.billing.stripe.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.stripe.model.Coupon;
import com.stripe.model.Discount;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Price;
import com.stripe.model.Subscription.PauseCollection;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.net.ApiResource;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.InvoiceStatus;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.Subscription.Next;
import com.vixshield.billing.projection.SubscriptionBuilder;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.webhook.StripeInvoice;
import com.vixshield.platform.Json;

/**
 * Maps Stripe's objects to ours. Periods are read from the item and the end from either of its two fields, as this version
 * has them.
 */
final class StripeMapper {

    private static final Logger LOG = Logger.getLogger(StripeMapper.class);

    /** What a price of ours says of itself. */
    static final String PLAN = "plan";
    /** What a subscription says once its customer asked for a pause: until when had been paid, in seconds. */
    static final String PAID_UNTIL = "paid_until";

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private StripeMapper() {
    }

    static Subscription subscription(com.stripe.model.Subscription from) {
        SubscriptionItem item = planItem(from.getItems().getData());
        PauseCollection pause = from.getPauseCollection();
        com.stripe.model.Invoice latest = from.getLatestInvoiceObject();
        boolean open = latest != null && InvoiceStatus.of(latest.getStatus()) == InvoiceStatus.OPEN
                && latest.getAttemptCount() > 0;
        SubscriptionBuilder one = new SubscriptionBuilder(from.getId(), from.getCustomer(), status(from));
        price(one, from, item);
        dates(one, from, item);
        return one.firstFailedAt(failedAt(from, latest, open)).collectionPaused(pause != null)
                .resumesAt(pause == null ? Optional.empty() : instant(pause.getResumesAt())).paidUntil(paidUntil(from))
                .card(card(from))
                .openInvoiceUrl(open ? Optional.ofNullable(latest.getHostedInvoiceUrl()) : Optional.empty())
                .pendingChange(from.getPendingUpdate() != null).next(next(from.getScheduleObject(), item)).build();
    }

    /** The item of a plan of ours, wherever it stands among add-ons; the first where none says so. */
    private static SubscriptionItem planItem(List<SubscriptionItem> items) {
        return items.stream().filter(item -> item.getPrice() != null && !plan(item.getPrice()).isEmpty()).findFirst()
                .orElseGet(() -> items.get(0));
    }

    /** Of the subscription itself in shapes of before 2025-03-31. */
    private static Long period(com.stripe.model.Subscription from, Long ofItem, String field) {
        return ofItem == null && answer(from).path(field).isNumber() ? Long.valueOf(answer(from).path(field).asLong()) : ofItem;
    }

    private static Optional<Instant> paidUntil(com.stripe.model.Subscription from) {
        return Optional.ofNullable(from.getMetadata()).map(marks -> marks.get(PAID_UNTIL)).filter(SECONDS.asMatchPredicate())
                .map(Long::valueOf).flatMap(StripeMapper::instant);
    }

    private static void price(SubscriptionBuilder one, com.stripe.model.Subscription from, SubscriptionItem item) {
        Price price = item.getPrice();
        one.plan(plan(price)).period(period(price)).priceId(price.getId()).itemId(item.getId()).currency(from.getCurrency())
                .unitAmount(price.getUnitAmount() == null ? 0 : price.getUnitAmount())
                .seats(item.getQuantity() == null ? 1 : item.getQuantity().intValue()).discounts(discounts(from, item));
    }

    private static void dates(SubscriptionBuilder one, com.stripe.model.Subscription from, SubscriptionItem item) {
        one.startedAt(Instant.ofEpochSecond(from.getStartDate()))
                .periodStart(Instant.ofEpochSecond(period(from, item.getCurrentPeriodStart(), "current_period_start")))
                .periodEnd(Instant.ofEpochSecond(period(from, item.getCurrentPeriodEnd(), "current_period_end")))
                .trialEnd(instant(from.getTrialEnd()))
                .cancelAt(cancelAt(from, item)).canceledAt(instant(from.getCanceledAt())).endedAt(instant(from.getEndedAt()));
    }

    private static SubscriptionStatus status(com.stripe.model.Subscription from) {
        SubscriptionStatus status = SubscriptionStatus.of(from.getStatus());
        if (status == SubscriptionStatus.UNKNOWN) {
            LOG.errorf("subscription %s has a status that is not known here: %s", from.getId(), from.getStatus());
        }
        return status;
    }

    private static String plan(Price price) {
        return price.getMetadata() == null ? "" : price.getMetadata().getOrDefault(PLAN, "");
    }

    private static BillingPeriod period(Price price) {
        return price.getRecurring() != null && "year".equals(price.getRecurring().getInterval())
                ? BillingPeriod.YEAR
                : BillingPeriod.MONTH;
    }

    /** "At the end of the period" and "at that date" are two fields; the first may come without the second. */
    private static Optional<Instant> cancelAt(com.stripe.model.Subscription from, SubscriptionItem item) {
        Long at = from.getCancelAt() == null && Boolean.TRUE.equals(from.getCancelAtPeriodEnd())
                ? period(from, item.getCurrentPeriodEnd(), "current_period_end")
                : from.getCancelAt();
        return instant(at);
    }

    private static Optional<Instant> failedAt(com.stripe.model.Subscription from, com.stripe.model.Invoice latest,
            boolean open) {
        if (!SubscriptionStatus.of(from.getStatus()).isOverdue() || !open) {
            return Optional.empty();
        }
        return Optional.of(issuedAt(latest));
    }

    private static Optional<String> card(com.stripe.model.Subscription from) {
        PaymentMethod method = from.getDefaultPaymentMethodObject();
        if (method == null && from.getCustomerObject() != null && from.getCustomerObject().getInvoiceSettings() != null) {
            method = from.getCustomerObject().getInvoiceSettings().getDefaultPaymentMethodObject();
        }
        return Optional.ofNullable(method).map(PaymentMethod::getCard).map(
                card -> card.getBrand() + " " + card.getLast4() + " " + card.getExpMonth() + "/" + card.getExpYear());
    }

    static Optional<String> fingerprint(com.stripe.model.Subscription from) {
        return Optional.ofNullable(from.getDefaultPaymentMethodObject()).map(PaymentMethod::getCard)
                .map(PaymentMethod.Card::getFingerprint);
    }

    /** Those that were over when the period began are not removed by Stripe at that moment. */
    private static List<com.vixshield.billing.projection.Discount> discounts(com.stripe.model.Subscription from,
            SubscriptionItem item) {
        return Stream.ofNullable(from.getDiscountObjects()).flatMap(List::stream)
                .filter(one -> one != null && one.getSource() != null && one.getSource().getCouponObject() != null)
                .filter(one -> one.getEnd() == null || one.getEnd() > item.getCurrentPeriodStart()).map(StripeMapper::discount)
                .toList();
    }

    private static com.vixshield.billing.projection.Discount discount(Discount from) {
        Coupon coupon = from.getSource().getCouponObject();
        return new com.vixshield.billing.projection.Discount(
                coupon.getPercentOff() == null ? 0 : coupon.getPercentOff().doubleValue(),
                coupon.getAmountOff() == null ? 0 : coupon.getAmountOff(), "once".equals(coupon.getDuration()),
                instant(from.getEnd()));
    }

    private static Optional<Next> next(SubscriptionSchedule schedule, SubscriptionItem now) {
        if (schedule == null || schedule.getPhases() == null) {
            return Optional.empty();
        }
        return schedule.getPhases().stream().filter(phase -> phase.getStartDate() >= now.getCurrentPeriodEnd()).findFirst()
                .map(phase -> phase.getItems().stream()
                        .filter(item -> item.getPriceObject() != null && !plan(item.getPriceObject()).isEmpty()).findFirst()
                        .orElseGet(() -> phase.getItems().get(0)))
                .map(item -> new Next(schedule.getId(), item.getPriceObject() == null ? "" : plan(item.getPriceObject()),
                        item.getPriceObject() == null ? BillingPeriod.MONTH : period(item.getPriceObject()),
                        item.getQuantity() == null ? 1 : item.getQuantity().intValue()));
    }

    static StripeInvoice invoice(com.stripe.model.Invoice from) {
        Optional<String> subscription = Optional.ofNullable(from.getParent())
                .map(com.stripe.model.Invoice.Parent::getSubscriptionDetails)
                .map(com.stripe.model.Invoice.Parent.SubscriptionDetails::getSubscription).or(() -> ofOldShape(from));
        long tax = from.getTotalTaxes() == null
                ? 0
                : from.getTotalTaxes().stream().mapToLong(com.stripe.model.Invoice.TotalTax::getAmount).sum();
        return new StripeInvoice(from.getId(), subscription, Optional.ofNullable(from.getNumber()),
                InvoiceStatus.of(from.getStatus()),
                new StripeInvoice.Amounts(from.getCurrency(), from.getTotal(), tax, from.getAmountPaid()),
                from.getAttemptCount().intValue(),
                Instant.ofEpochSecond(from.getCreated()), periodFrom(from), issuedAt(from),
                Optional.ofNullable(from.getHostedInvoiceUrl()),
                Optional.ofNullable(from.getInvoicePdf()));
    }

    /** At the top of the invoice, as it was before 2025-03-31. */
    private static Optional<String> ofOldShape(com.stripe.model.Invoice from) {
        JsonNode own = answer(from).path("subscription");
        JsonNode id = own.isObject() ? own.path("id") : own;
        return id.isTextual() ? Optional.of(id.asText()) : Optional.empty();
    }

    /** What Stripe really answered: the library drops fields that its own version does not know. Missing within a list. */
    private static JsonNode answer(ApiResource from) {
        if (from.getLastResponse() == null) {
            return MissingNode.getInstance();
        }
        try {
            return Json.MAPPER.readTree(from.getLastResponse().body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of Stripe that is no JSON", e);
        }
    }

    private static Optional<Instant> periodFrom(com.stripe.model.Invoice from) {
        return Stream.ofNullable(from.getLines()).flatMap(lines -> lines.getData().stream())
                .filter(StripeMapper::isWhole).map(line -> Instant.ofEpochSecond(line.getPeriod().getStart()))
                .max(Comparator.naturalOrder());
    }

    private static boolean isWhole(InvoiceLineItem line) {
        return line.getParent() != null && line.getParent().getSubscriptionItemDetails() != null
                && !Boolean.TRUE.equals(line.getParent().getSubscriptionItemDetails().getProration());
    }

    /** Attempts have no time of their own; the first follows finalisation, whose time every later reading shows as well. */
    private static Instant issuedAt(com.stripe.model.Invoice from) {
        Long finalized = from.getStatusTransitions() == null ? null : from.getStatusTransitions().getFinalizedAt();
        return Instant.ofEpochSecond(finalized == null ? from.getCreated() : finalized);
    }

    static Optional<Instant> instant(Long second) {
        return Optional.ofNullable(second).map(Instant::ofEpochSecond);
    }
}
