package com.vixshield.account;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;

/**
 * Handles the end of a sign-in that came back without its state: begun in another browser, or too long ago. It was begun
 * again then, at this address, and the identity service, which knew the person by now, asked nothing.
 */
@Path("/sign-in/callback")
@Authenticated
public class SignInCallback {

    @GET
    public Response again() {
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
