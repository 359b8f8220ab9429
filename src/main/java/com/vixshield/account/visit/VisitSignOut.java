package com.vixshield.account.visit;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

import com.vixshield.account.Operator;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.oidc.SecurityEvent.Type;

/**
 * Ends a visit when the operator signs out; the visit is bound to the sign-in. It could not go on anyway, as it is bound to
 * the sign-in.
 */
@ApplicationScoped
class VisitSignOut {

    private static final Set<Type> ENDS = EnumSet.of(Type.OIDC_LOGOUT_RP_INITIATED,
            Type.OIDC_LOGOUT_RP_INITIATED_SESSION_EXPIRED, Type.OIDC_BACKCHANNEL_LOGOUT_COMPLETED,
            Type.OIDC_FRONTCHANNEL_LOGOUT_COMPLETED);

    @Inject
    VisitService visits;

    @ActivateRequestContext
    void signedOut(@ObservesAsync SecurityEvent event) {
        if (ENDS.contains(event.getEventType()) && event.getSecurityIdentity() != null) {
            Operator.from(event.getSecurityIdentity()).ifPresent(operator -> visits.endAll(operator.who(), "sign-out"));
        }
    }
}
