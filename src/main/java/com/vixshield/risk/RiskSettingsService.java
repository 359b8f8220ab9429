package com.vixshield.risk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.billing.Feature;
import com.vixshield.risk.RiskGuard.Excess;
import com.vixshield.web.page.FormVersion;

/** Reads and saves an account's risk settings, for pages and programs alike. */
@ApplicationScoped
public class RiskSettingsService {

    @Inject
    Clock clock;
    @Inject
    CurrentAccount current;
    @Inject
    RiskGuard guard;
    @Inject
    AuditLog audit;
    @Inject
    ObjectMapper json;

    /**
     * One save at a time, so that each is judged, and noted, against what it really changes.
     *
     * @return what others must approve first; nothing is saved then
     */
    @Transactional
    public List<Excess> save(UUID accountId, RiskSettings wanted) {
        current.require(Feature.SLIDERS);
        current.decide(Permission.CHANGE_RISK);
        RiskSettings before = RiskSettings.stored(accountId);
        List<Excess> beyond = guard.beyond(accountId, before, wanted);
        if (beyond.isEmpty()) {
            write(accountId, wanted, before);
        }
        return beyond;
    }

    /** What others would have to approve before these could be saved. Nothing is saved. */
    @Transactional
    public List<Excess> beyond(UUID accountId, RiskSettings wanted) {
        current.require(Feature.SLIDERS);
        return guard.beyond(accountId, RiskSettings.of(RiskSettingsEntity.of(accountId)), wanted);
    }

    /**
     * Holds the account's lock from here to the end of the transaction, so that what is saved next replaces what was seen.
     *
     * @param version of the values that a form was filled from; null where it names none
     * @return the values that somebody has saved since
     */
    @Transactional
    public Optional<RiskSettings> savedSince(UUID accountId, String version) {
        current.decide(Permission.CHANGE_RISK);
        return Optional.of(RiskSettings.stored(accountId))
                .filter(stored -> FormVersion.isStale(version, RiskSettingsForm.version(stored)));
    }

    /** For what enough members have approved, under the account's lock; nothing else may come this way. */
    @Transactional(TxType.MANDATORY)
    public void takeApproved(UUID accountId, RiskSettings approved) {
        current.require(Feature.SLIDERS);
        write(accountId, approved, RiskSettings.stored(accountId));
    }

    private void write(UUID accountId, RiskSettings wanted, RiskSettings before) {
        RiskSettingsEntity.save(accountId, wanted.tier(), wanted.sliders(), clock.instant());
        RiskSettings after = RiskSettings.stored(accountId);
        if (!after.equals(before)) {
            audit.record("risk.changed", "risk settings", before.json(json), after.json(json));
        }
    }
}
