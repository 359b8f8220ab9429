package com.vixshield.account;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/**
 * Answers only when the sign-in that comes back here is unknown to this browser: begun elsewhere, or too long ago. The
 * identity service knows the person by now, so a new sign-in needs no second password.
 */
@Path("/sign-in/callback")
public class SignInCallback {

    @GET
    public Response again(@QueryParam("error") String error) {
        return Response.seeOther(URI.create(error == null ? "/sign-in" : "/")).build();
    }
}
