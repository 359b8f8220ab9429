package com.vixshield.book.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores one book of an account: the real one, or one on paper. */
@Entity
@DynamicUpdate
@Table(name = "books")
@IdClass(Book.Key.class)
public class Book extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    public record Key(UUID accountId, UUID id) {
    }

    public static final String REAL = "real";
    public static final String PAPER = "paper";

    @Id
    public UUID accountId;
    @Id
    public UUID id;
    public String kind;
    public String name;
    public boolean active;
    public Instant openedAt;

    public static Optional<Book> of(UUID account, UUID book) {
        return findByIdOptional(new Key(account, book));
    }

    public static Optional<Book> activeOf(UUID account) {
        return find("accountId = ?1 and active", account).firstResultOptional();
    }

    /** The real one first. */
    public static List<Book> all(UUID account) {
        return list("accountId = ?1 order by kind desc, openedAt, id", account);
    }

    /** The caller holds the account's lock. */
    public static Book open(UUID account, UUID id, String kind, String name, Instant now) {
        Book book = new Book();
        book.accountId = account;
        book.id = id;
        book.kind = kind;
        book.name = name;
        book.openedAt = now;
        book.persist();
        return book;
    }

    public BookKey key() {
        return new BookKey(accountId, id);
    }

    public boolean isPaper() {
        return kind.equals(PAPER);
    }
}
