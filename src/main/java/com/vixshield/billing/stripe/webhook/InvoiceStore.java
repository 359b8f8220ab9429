package com.vixshield.billing.stripe.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import com.vixshield.platform.sql.Statements;

/** Stores the account's invoices as last seen, so that receipts are available while Stripe is not. */
final class InvoiceStore {

    private static final String PUT = """
            insert into billing_invoices (account_id, invoice_id, subscription_id, number, status, currency, total, tax, paid,
                created_at, page_url, receipt_url)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, invoice_id) do update set status = excluded.status, number = excluded.number,
                total = excluded.total, tax = excluded.tax, paid = excluded.paid, page_url = excluded.page_url,
                receipt_url = excluded.receipt_url""";
    private static final String REFUNDED = """
            update billing_invoices set refunded = ? where account_id = ? and invoice_id = ?""";

    private InvoiceStore() {
    }

    static void put(Connection connection, UUID account, StripeInvoice invoice) throws SQLException {
        Statements.update(connection, PUT, account, invoice.id(), invoice.subscriptionId(), invoice.number(),
                invoice.status().code(),
                invoice.amounts().currency(), invoice.amounts().total(), invoice.amounts().tax(), invoice.amounts().paid(),
                invoice.createdAt(), invoice.pageUrl(),
                invoice.pdfUrl());
    }

    static void refunded(Connection connection, UUID account, String invoice, long amount) throws SQLException {
        Statements.update(connection, REFUNDED, amount, account, invoice);
    }
}
