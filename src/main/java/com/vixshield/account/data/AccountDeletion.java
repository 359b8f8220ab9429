package com.vixshield.account.data;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores the date on which an account will be deleted. Taking the request back removes the row. */
@Entity
@Immutable
@Table(name = "account_deletions")
class AccountDeletion extends PanacheEntityBase {

    @Id
    UUID accountId;
    UUID requestedBy;
    Instant requestedAt;
    Instant dueAt;
}
