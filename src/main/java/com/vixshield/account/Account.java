package com.vixshield.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

import com.vixshield.platform.sql.TransactionStatements;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores a tenant, the account that owns risk settings, members and a subscription. Its handle stands in every address of
 * its pages. Most columns never change, so only the others are written.
 */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(name = "accounts")
public class Account extends PanacheEntityBase {

    @Id
    public UUID id;
    public String handle;
    public String kind;
    public String name;
    public UUID personId;
    public Instant createdAt;
    /** A region's name, such as Europe/Berlin. */
    public String timeZone;
    /** How amounts are written: with the dollar's symbol, or with its code. */
    public String currency;

    public boolean writesCodes() {
        return currency.equals("code");
    }

    public boolean isTeam() {
        return kind.equals("team");
    }

    /** Locks decisions about this account until the transaction ends: seats, thresholds, settings. */
    public static void lock(UUID id) {
        TransactionStatements.first(getEntityManager(), "select 1 from accounts where id = ? for no key update",
                row -> row.getInt(1), id).orElseThrow();
    }

    /** What is not named here is set by the database. */
    public static void openTeam(UUID id, String handle, String name, Instant now) {
        Account team = new Account();
        team.id = id;
        team.handle = handle;
        team.kind = "team";
        team.name = name;
        team.createdAt = now;
        team.persistAndFlush();
        getEntityManager().refresh(team);
    }

    static Optional<Account> personalOf(Person person) {
        return find("personId", person.id).firstResultOptional();
    }

    public static Optional<Account> byHandle(String handle) {
        return find("handle", handle).firstResultOptional();
    }
}
