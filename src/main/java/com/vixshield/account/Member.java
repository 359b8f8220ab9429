package com.vixshield.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores one person's membership of one account. Only the role may change, so only what has changed is written. */
@Entity
@DynamicUpdate
@Table(name = "members")
@IdClass(Member.Key.class)
public class Member extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    public record Key(UUID accountId, UUID personId) {
    }

    @Id
    public UUID accountId;
    @Id
    public UUID personId;
    @Convert(converter = RoleConverter.class)
    public Role role;
    public Instant joinedAt;

    protected Member() {
    }

    public Member(UUID accountId, UUID personId, Role role, Instant joinedAt) {
        this.accountId = accountId;
        this.personId = personId;
        this.role = role;
        this.joinedAt = joinedAt;
    }

    /** Empty too where there is no such account or no such person. */
    static Optional<Member> of(SignedInUser who, String handle) {
        return find("""
                select m from Member m, Account a, Person p
                where a.handle = ?1 and p.issuer = ?2 and p.subject = ?3 and m.accountId = a.id and m.personId = p.id""",
                handle,
                who.issuer(), who.subject()).firstResultOptional();
    }

    /** As the database has it now, whatever this transaction has read before. */
    public static Optional<Role> roleNow(UUID accountId, UUID personId) {
        return find("select role from Member where accountId = ?1 and personId = ?2", accountId, personId)
                .project(Role.class).firstResultOptional();
    }

    /** The same with the whole row, to be changed under the account's lock. */
    public static Optional<Member> now(UUID accountId, UUID personId) {
        Optional<Member> member = find("accountId = ?1 and personId = ?2", accountId, personId).firstResultOptional();
        member.ifPresent(getEntityManager()::refresh);
        return member;
    }

    /** Whose the account is where the plan is for one person: the owner who has been there longest. */
    static Member first(UUID accountId) {
        return in(accountId).stream().min(Comparator.comparing((Member member) -> member.role != Role.OWNER)
                .thenComparing(member -> member.joinedAt).thenComparing(member -> member.personId.toString())).orElseThrow();
    }

    public static List<Member> in(UUID accountId) {
        return list("accountId", accountId);
    }
}
