package com.vixshield.account.visit;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.web.page.VisitNotice;

/** Shows a banner above every page of a support visit. */
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
