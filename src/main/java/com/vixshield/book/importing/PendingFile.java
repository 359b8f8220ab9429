package com.vixshield.book.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import com.vixshield.broker.parsing.FileAnswers;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores a broker's file until it is confirmed, thrown away or a day old, with what its reader answered. */
@Entity
@DynamicUpdate
@Table(name = "broker_imports")
@IdClass(PendingFile.Key.class)
public class PendingFile extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    public record Key(UUID accountId, UUID id) {
    }

    @Id
    public UUID accountId;
    @Id
    public UUID id;
    public UUID bookId;
    public UUID personId;
    public String fileName;
    public byte[] content;
    public byte[] digest;
    public String zone;
    public String dateOrder;
    @Column(name = "third_friday")
    public String thirdFriday;
    public Instant uploadedAt;
    public Instant expiresAt;

    /** Empty for one that has expired, too. */
    static Optional<PendingFile> of(UUID account, UUID file, Instant now) {
        return PendingFile.<PendingFile> findByIdOptional(new Key(account, file)).filter(found -> found.expiresAt.isAfter(now));
    }

    /** Of one member, newest first. */
    static List<PendingFile> of(UUID account, UUID person) {
        return list("accountId = ?1 and personId = ?2 order by uploadedAt desc", account, person);
    }

    FileAnswers answers() {
        return new FileAnswers(Optional.ofNullable(zone).map(ZoneId::of),
                Optional.ofNullable(dateOrder).map(FileAnswers.DateOrder::valueOf), Optional.ofNullable(thirdFriday));
    }
}
