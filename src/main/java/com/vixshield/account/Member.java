package com.vixshield.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores one person's membership of one account. */
@Entity
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

    static Optional<Member> of(Account account, Person person) {
        return findByIdOptional(new Key(account.id, person.id));
    }

    /** As the database has it now, whatever this transaction has read before. */
    public static Optional<Role> roleNow(UUID accountId, UUID personId) {
        List<String> roles = getEntityManager()
                .createNativeQuery("select role from members where account_id = :account and person_id = :person", String.class)
                .setParameter("account", accountId).setParameter("person", personId).getResultList();
        return roles.stream().map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT))).findFirst();
    }

    public static List<Member> in(UUID accountId) {
        return list("accountId", accountId);
    }
}
