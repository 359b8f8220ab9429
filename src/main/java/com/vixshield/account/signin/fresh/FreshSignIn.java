package com.vixshield.account.signin.fresh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * On a POST that somebody at an unlocked, forgotten screen must not be able to send: whoever signed in longer ago than
 * Freshness allows is sent to sign in again, nothing is done, and the page with the form comes back and says so. The form's
 * page shows the tag {@code fresh-sign-in}, so that people hear of it before they fill in anything.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface FreshSignIn {

    /** The page with the form: below the account's address ("tokens"), or from the root when it begins with a slash. */
    String value();
}
