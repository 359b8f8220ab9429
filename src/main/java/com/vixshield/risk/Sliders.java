package com.vixshield.risk;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Where an account's slider positions are kept. */
@ApplicationScoped
public class Sliders {

    @Inject
    Clock clock;

    @Transactional
    public void save(UUID accountId, ProfileForm form) {
        Profile.save(accountId, form, clock.instant());
    }
}
