package com.vixshield.account.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.vixshield.account.SupportVisit;

/** Reads the audit log in pages, since a log has no largest size. */
@ApplicationScoped
class AuditQueries {

    private static final int PIECE = 500;

    @Inject
    EntityManager database;

    /** Newest first, below this number. */
    @Transactional
    List<AuditEntry> before(UUID account, AuditFilter filter, ZoneId zone, long sequence, int most) {
        AuditFilter.Condition condition = filter.condition(account, zone);
        condition.values().put("sequence", sequence);
        return AuditEntry.<AuditEntry> find(condition.text() + " and sequence < :sequence order by sequence desc",
                condition.values()).page(0, most).list();
    }

    @Transactional
    Map<UUID, String> actors(UUID account) {
        return AuditActor.names(account);
    }

    /** @return every action that occurs, in alphabetical order */
    @Transactional
    List<String> actions(UUID account) {
        return AuditEntry.find("select distinct action from AuditEntry where accountId = ?1 order by action", account)
                .project(String.class).list();
    }

    @Transactional
    List<SupportVisit> visits(UUID account, int most) {
        return SupportVisit.in(account, most);
    }

    /** Follows the chain from its first entry to its last. */
    @Transactional
    AuditChainVerifier.Result verify(UUID account) {
        AuditChainVerifier chain = new AuditChainVerifier(account);
        List<AuditEntry> piece = after(account, 0);
        while (!piece.isEmpty() && chain.isIntact()) {
            piece.forEach(chain::follow);
            database.clear();
            piece = after(account, piece.get(piece.size() - 1).sequence);
        }
        return chain.result();
    }

    private static List<AuditEntry> after(UUID account, long sequence) {
        return AuditEntry.<AuditEntry> find("accountId = ?1 and sequence > ?2 order by sequence", account, sequence)
                .page(0, PIECE).list();
    }
}
