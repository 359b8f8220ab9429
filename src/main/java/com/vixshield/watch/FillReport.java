package com.vixshield.watch;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import com.vixshield.quant.condor.CondorTier;
import com.vixshield.signal.Signal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores what one account obtained for one tier of one signal; a later report replaces it. */
@Entity
@Table(name = "fill_reports")
@IdClass(FillReport.Key.class)
public class FillReport extends PanacheEntityBase {

    private static final String SAVE = """
            insert into fill_reports (account_id, signal_id, tier, credit, expected, mid, "natural", filled_at, reported_at)
            values (:account, :signal, :tier, :credit, :expected, :mid, :natural, :filledAt, :now)
            on conflict (account_id, signal_id, tier) do update
            set credit = excluded.credit, filled_at = excluded.filled_at, reported_at = excluded.reported_at""";

    public static class Key implements Serializable {
        public UUID accountId;
        public UUID signalId;
        public String tier;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(accountId, key.accountId)
                    && Objects.equals(signalId, key.signalId) && Objects.equals(tier, key.tier);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, signalId, tier);
        }
    }

    @Id
    public UUID accountId;
    @Id
    public UUID signalId;
    @Id
    public String tier;
    public BigDecimal credit;
    public BigDecimal expected;
    public Instant filledAt;

    public static List<FillReport> of(UUID account, Signal signal) {
        return list("accountId = ?1 and signalId = ?2", account, signal.id);
    }

    static void save(UUID account, Signal signal, FillForm.Fill fill, CondorTier condor, Instant now) {
        getEntityManager().createNativeQuery(SAVE)
                .setParameter("account", account).setParameter("signal", signal.id).setParameter("tier", fill.tier().key())
                .setParameter("credit", fill.credit()).setParameter("expected", BigDecimal.valueOf(condor.expectedCredit()))
                .setParameter("mid", BigDecimal.valueOf(condor.midCredit()))
                .setParameter("natural", BigDecimal.valueOf(condor.naturalCredit())).setParameter("filledAt", fill.at())
                .setParameter("now", now).executeUpdate();
    }

    /** Points above the expected credit; negative when less was obtained. */
    public double difference() {
        return credit.subtract(expected).doubleValue();
    }
}
