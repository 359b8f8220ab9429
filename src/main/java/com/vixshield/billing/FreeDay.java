package com.vixshield.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Maps a free day that an account was given for a late alert. Only jobs write it. */
@Entity
@Immutable
@Table(name = "billing_free_days")
@IdClass(FreeDay.Key.class)
public class FreeDay extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID runId) {
    }

    /** Lists the ways in which a day is given. */
    public enum How {
        /** A day's price off the next invoice. */
        CREDIT("credit"),
        /** A day more of the trial. */
        GRANT("grant"),
        NONE("none");

        @EnumeratedValue
        private final String code;

        How(String code) {
            this.code = code;
        }

        /** As the table writes it. */
        public String code() {
            return code;
        }
    }

    @Id
    public UUID accountId;
    @Id
    public UUID runId;
    public String reason;
    @Enumerated(EnumType.STRING)
    public How how;
    /** Minor units; nothing unless it is a credit. */
    public long amount;
    public String currency;
    public Instant creditedAt;

    public static List<FreeDay> latest(UUID account, int limit) {
        return find("accountId = ?1 order by creditedAt desc", account).page(0, limit).list();
    }
}
