package com.vixshield.account.data;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That an account is to be deleted, from when on. Taking it back removes the row. */
@Entity
@Immutable
@Table(name = "account_deletions")
class AccountDeletion extends PanacheEntityBase {

    @Id
    UUID accountId;
    Instant requestedAt;
    Instant dueAt;
}
