package com.vixshield.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores a signed-in person, identified by issuer and subject, never by email address. */
@Entity
@Table(name = "people")
public class Person extends PanacheEntityBase {

    @Id
    public UUID id;
    public String issuer;
    public String subject;
    public String email;
    public String name;
    public Instant createdAt;
    public Instant lastSeenAt;

    public static Optional<Person> of(SignedInUser who) {
        return find("issuer = ?1 and subject = ?2", who.issuer(), who.subject()).firstResultOptional();
    }
}
