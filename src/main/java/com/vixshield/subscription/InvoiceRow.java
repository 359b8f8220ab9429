package com.vixshield.subscription;

import java.util.Optional;

import com.vixshield.billing.BillingDates;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.projection.InvoiceEntity;
import com.vixshield.billing.projection.InvoiceStatus;

/** Shows one line of the list of invoices. */
record InvoiceRow(String day, String number, String total, String state, Optional<String> page, Optional<String> receipt) {

    static InvoiceRow of(InvoiceEntity invoice) {
        String state = word(invoice.status)
                + (invoice.refunded > 0 ? ", " + MoneyFormat.of(invoice.refunded, invoice.currency) + " given back" : "");
        return new InvoiceRow(BillingDates.of(invoice.createdAt),
                Optional.ofNullable(invoice.number).orElse("not numbered yet"),
                invoice.amount() + tax(invoice.tax, invoice.currency), state, Optional.ofNullable(invoice.pageUrl),
                Optional.ofNullable(invoice.receiptUrl));
    }

    /** Stripe's words are those of an accountant. */
    private static String word(InvoiceStatus status) {
        return switch (status) {
            case OPEN -> "to be paid";
            case VOID -> "cancelled";
            case UNCOLLECTIBLE -> "written off";
            default -> status.code();
        };
    }

    private static String tax(long tax, String currency) {
        return tax == 0 ? "" : ", with " + MoneyFormat.of(tax, currency) + " tax";
    }
}
