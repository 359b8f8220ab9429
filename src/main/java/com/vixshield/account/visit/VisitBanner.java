package com.vixshield.account.visit;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.web.page.VisitNotice;

/** Above every page that a visit shows. */
@RequestScoped
class VisitBanner implements VisitNotice {

    @Inject
    CurrentAccount current;

    @Override
    public Optional<Visit> current() {
        return current.visit().map(visit -> new Visit(visit.name, current.account().name, current.localTime(visit.endsAt),
                visit.reason, "/operator/visits/" + visit.id + "/end"));
    }
}
