package com.vixshield.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import com.vixshield.account.Account;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Signal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores what one account obtained for one tier of one signal. A later report replaces credit and times; what was published
 * beside the first stays.
 */
@Entity
@DynamicUpdate
@Table(name = "fill_reports")
@IdClass(FillReport.Key.class)
public class FillReport extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    public record Key(UUID accountId, UUID signalId, String tier) {
    }

    @Id
    public UUID accountId;
    @Id
    public UUID signalId;
    @Id
    public String tier;
    public BigDecimal credit;
    public BigDecimal expected;
    public BigDecimal mid;
    @Column(name = "`natural`")
    public BigDecimal natural;
    public Instant filledAt;
    public Instant reportedAt;
    /** Who reported last: counted once, whatever accounts they report for. */
    public UUID reportedBy;

    public static List<FillReport> of(UUID account, Signal signal) {
        return list("accountId = ?1 and signalId = ?2", account, signal.id);
    }

    /** Under the account's lock, so that of two reports at the same moment the later one replaces the other. */
    static void save(Key key, UUID person, CondorTier condor, FillForm.Fill fill, Instant now) {
        Account.lock(key.accountId());
        FillReport report = FillReport.<FillReport> findByIdOptional(key).orElseGet(() -> first(key, condor));
        report.credit = fill.credit();
        report.filledAt = fill.at();
        report.reportedAt = now;
        report.reportedBy = person;
        report.persist();
    }

    /**
     * What a book says was obtained for a published condor of the large index.
     *
     * @param person who booked it
     * @param credit points of one condor, before fees, positive
     */
    public static void booked(Key key, UUID person, CondorTier condor, BigDecimal credit, Instant at, Instant now) {
        save(key, person, condor, new FillForm.Fill(Tier.require(key.tier()), credit, at), now);
    }

    private static FillReport first(Key key, CondorTier condor) {
        FillReport report = new FillReport();
        report.accountId = key.accountId();
        report.signalId = key.signalId();
        report.tier = key.tier();
        report.expected = BigDecimal.valueOf(condor.expectedCredit());
        report.mid = BigDecimal.valueOf(condor.midCredit());
        report.natural = BigDecimal.valueOf(condor.naturalCredit());
        return report;
    }

    /** Points above the expected credit; negative when less was obtained. */
    public double difference() {
        return credit.subtract(expected).doubleValue();
    }
}
