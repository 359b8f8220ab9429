package com.vixshield.account;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Receives people who come back from the identity provider and leads them to their own account. */
@Path("/sign-in")
@Authenticated
@Blocking
public class SignInResource {

    @Inject
    SecurityIdentity identity;
    @Inject
    AccountProvisioner welcome;

    @GET
    public Response signIn() {
        SignedInUser who = SignedInUser.from(identity).filter(SignedInUser::emailVerified).orElseThrow(ForbiddenException::new);
        return Response.seeOther(URI.create("/a/" + welcome.personalAccount(who).handle)).build();
    }
}
