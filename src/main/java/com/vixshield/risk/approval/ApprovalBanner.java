package com.vixshield.risk.approval;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.web.page.AccountBanner;

import io.vertx.core.http.HttpServerRequest;

/** Tells those who may decide that a request waits for them. */
@RequestScoped
class ApprovalBanner implements AccountBanner {

    @Inject
    CurrentAccount current;
    @Inject
    Clock clock;
    @Inject
    HttpServerRequest request;

    @Override
    public Optional<Message> message() {
        if (!current.isPresent() || !current.account().isTeam() || !current.may(Permission.APPROVE)
                || request.path().startsWith(current.path() + "/approvals")) {
            return Optional.empty();
        }
        long waiting = ApprovalRequest.waiting(current.account().id, current.person().id, clock.instant());
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Message(
                        waiting == 1 ? "One request waits for your approval." : waiting + " requests wait for your approval.",
                        "Decide", current.path() + "/approvals"));
    }
}
