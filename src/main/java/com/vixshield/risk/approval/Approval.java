package com.vixshield.risk.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import com.vixshield.account.Role;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores one member's approval of a request. It is given once and never taken back. */
@Entity
@Immutable
@Table(name = "approvals")
@IdClass(Approval.Key.class)
class Approval extends PanacheEntityBase {

    private static final List<Role> APPROVERS = List.of(Role.OWNER, Role.RISK_MANAGER);

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID requestId, UUID personId) {
    }

    @Id
    UUID accountId;
    @Id
    UUID requestId;
    @Id
    UUID personId;
    String name;
    Instant approvedAt;

    static boolean exists(Key key) {
        return findByIdOptional(key).isPresent();
    }

    static Approval of(Key key, String name, Instant now) {
        Approval approval = new Approval();
        approval.accountId = key.accountId();
        approval.requestId = key.requestId();
        approval.personId = key.personId();
        approval.name = name;
        approval.approvedAt = now;
        return approval;
    }

    /** Names of those who have approved and may still do so, as the database has their roles now. */
    static List<String> valid(UUID accountId, UUID requestId) {
        return find("""
                select a.name from Approval a join Member m on m.accountId = a.accountId and m.personId = a.personId
                where a.accountId = ?1 and a.requestId = ?2 and m.role in ?3 order by a.approvedAt""",
                accountId, requestId, APPROVERS).project(String.class).list();
    }
}
