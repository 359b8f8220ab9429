package com.vixshield.trust;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.vixshield.account.AccountOpened;
import com.vixshield.platform.sql.TransactionStatements;

/** Records which terms a person accepted: the sign-up form names them, and the first sign-in opens the account. */
@ApplicationScoped
class TermsAcceptance {

    private static final String ACCEPT = """
            insert into terms_acceptances (person_id, version, accepted_at) values (?, ?, ?) on conflict do nothing""";

    @Inject
    EntityManager database;
    @Inject
    TrustTexts texts;
    @Inject
    Clock clock;

    void record(@Observes AccountOpened opened) {
        TransactionStatements.update(database, ACCEPT, opened.personId(), texts.getVersion(), clock.instant());
    }
}
