package com.vixshield.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.billing.BillingDates;
import com.vixshield.billing.InvoiceStatus;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.platform.sql.Statements;

/** One line of the list of invoices. */
record InvoiceRow(String day, String number, String total, String state, Optional<String> page, Optional<String> receipt) {

    private static final String LAST = """
            select number, status, currency, total, tax, refunded, created_at, page_url, receipt_url from billing_invoices
            where account_id = ? and status <> 'draft' order by created_at desc limit 24""";

    private static final String OWED = """
            select total, currency from billing_invoices
            where account_id = ? and status = 'open' order by created_at desc limit 1""";

    /** What the latest invoice that waits for its payment is about. */
    static Optional<String> owed(Connection connection, UUID account) throws SQLException {
        return Statements.first(connection, OWED, row -> MoneyFormat.of(row.getLong("total"), row.getString("currency")), account);
    }

    static List<InvoiceRow> last(Connection connection, UUID account) throws SQLException {
        return Statements.list(connection, LAST, row -> {
            Instant created = Statements.instant(row, "created_at").orElseThrow();
            String currency = row.getString("currency");
            long refunded = row.getLong("refunded");
            String state = word(InvoiceStatus.of(row.getString("status")))
                    + (refunded > 0 ? ", " + MoneyFormat.of(refunded, currency) + " given back" : "");
            return new InvoiceRow(BillingDates.of(created), Optional.ofNullable(row.getString("number")).orElse("not numbered yet"),
                    MoneyFormat.of(row.getLong("total"), currency) + tax(row.getLong("tax"), currency), state,
                    Optional.ofNullable(row.getString("page_url")),
                    Optional.ofNullable(row.getString("receipt_url")));
        }, account);
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
