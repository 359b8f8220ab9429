package com.vixshield.risk;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.account.Account;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.quant.sizing.RiskProfile;

/** Where an account's slider positions are kept. */
@ApplicationScoped
public class Sliders {

    @Inject
    Clock clock;
    @Inject
    AuditLog audit;

    /** One save at a time, so that the log tells what each of them really changed. */
    @Transactional
    public void save(UUID accountId, ProfileForm form) {
        Account.lock(accountId);
        Positions before = Positions.of(Profile.stored(accountId));
        Profile.save(accountId, form, clock.instant());
        Positions after = Positions.of(Profile.stored(accountId));
        if (!after.equals(before)) {
            audit.record("risk.changed", "risk settings", before, after);
        }
    }

    /** What stands in the log: the tier beside the sliders. */
    private record Positions(String tier, @JsonUnwrapped RiskProfile sliders) {

        static Positions of(Profile profile) {
            return new Positions(profile.tier, profile.positions());
        }
    }
}
