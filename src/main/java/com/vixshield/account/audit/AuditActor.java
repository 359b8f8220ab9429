package com.vixshield.account.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores the name under which a person was last seen in an account. AuditLog writes it with one conditional statement. */
@Entity
@Immutable
@Table(name = "audit_actors")
@IdClass(AuditActor.Key.class)
class AuditActor extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, UUID personId) {
    }

    @Id
    UUID accountId;
    @Id
    UUID personId;
    String name;

    /** In alphabetical order. */
    static Map<UUID, String> names(UUID accountId) {
        List<AuditActor> actors = list("accountId = ?1 order by name", accountId);
        Map<UUID, String> names = new LinkedHashMap<>();
        actors.forEach(actor -> names.put(actor.personId, actor.name));
        return names;
    }
}
