package com.vixshield.billing.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import com.vixshield.billing.MoneyFormat;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Maps an account's invoices as they were last seen, so that receipts are there while Stripe is not. Only jobs write them. */
@Entity
@Immutable
@Table(name = "billing_invoices")
@IdClass(InvoiceEntity.Key.class)
public class InvoiceEntity extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, String invoiceId) {
    }

    @Id
    public UUID accountId;
    @Id
    public String invoiceId;
    /** Null until it is final. */
    public String number;
    public InvoiceStatus status;
    public String currency;
    /** Minor units, as are all amounts. */
    public long total;
    public long tax;
    public long refunded;
    public Instant createdAt;
    public String pageUrl;
    public String receiptUrl;

    /** Latest first, without those that are not final. */
    public static List<InvoiceEntity> issued(UUID account, int limit) {
        return find("accountId = ?1 and status <> ?2 order by createdAt desc", account, InvoiceStatus.DRAFT).page(0, limit)
                .list();
    }

    /** The latest that waits for its payment. */
    public static Optional<InvoiceEntity> latestOpen(UUID account) {
        return find("accountId = ?1 and status = ?2 order by createdAt desc", account, InvoiceStatus.OPEN).page(0, 1)
                .firstResultOptional();
    }

    public String amount() {
        return MoneyFormat.of(total, currency);
    }
}
