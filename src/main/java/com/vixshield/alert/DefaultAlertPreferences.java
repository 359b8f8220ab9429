package com.vixshield.alert;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.vixshield.account.AccountOpened;
import com.vixshield.account.MemberJoined;
import com.vixshield.platform.Ids;

/** Subscribes the owner of a new account to the daily mail; later members opt in themselves. */
@ApplicationScoped
class DefaultAlertPreferences {

    @Inject
    Ids ids;
    @Inject
    Clock clock;

    void subscribe(@Observes AccountOpened opened) {
        new AlertPreference(opened.accountId(), opened.personId(), true, ids.secret(), clock.instant()).persist();
    }

    void offer(@Observes MemberJoined joined) {
        new AlertPreference(joined.accountId(), joined.personId(), false, ids.secret(), clock.instant()).persist();
    }
}
