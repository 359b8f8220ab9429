package com.vixshield.account;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import com.vixshield.testing.World;

/** The named people of the tests, signed in as the identity provider would report them. */
@ApplicationScoped
public class People {

    @Inject
    AccountProvisioner welcome;
    @Inject
    CurrentAccount current;

    /** @return the handle of the personal account */
    @ActivateRequestContext
    public String signIn(String name) {
        return welcome.personalAccount(named(name)).handle;
    }

    /** Does something as this person inside this account, as a page of it would. */
    @ActivateRequestContext
    public <T> T inside(String name, String handle, Supplier<T> work) {
        if (!current.enter(named(name), handle)) {
            throw new IllegalStateException(name + " is no member of " + handle);
        }
        return work.get();
    }

    /** Does something as this operator on an open visit to the account. */
    @ActivateRequestContext
    public <T> T visiting(String name, String session, String handle, Supplier<T> work) {
        if (!current.visit(new Operator(named(name), session), handle)) {
            throw new IllegalStateException(name + " has no visit to " + handle);
        }
        return work.get();
    }

    @ActivateRequestContext
    public <T> T as(String name, Function<SignedInUser, T> work) {
        return work.apply(named(name));
    }

    public static SignedInUser named(String name) {
        return new SignedInUser(World.ISSUER, "subject-" + name, name + "@example.com", true, name);
    }
}
