package com.vixshield.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import com.vixshield.testing.World;

/** The named people of the tests, signed in as the identity provider would report them. */
@ApplicationScoped
public class People {

    @Inject
    Welcome welcome;

    /** @return the handle of the personal account */
    @ActivateRequestContext
    public String signIn(String name) {
        return welcome.personalAccount(named(name)).handle;
    }

    static SignedIn named(String name) {
        return new SignedIn(World.ISSUER, "subject-" + name, name + "@example.com", true, name);
    }
}
