package com.vixshield.account.signin.fresh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * Marks a POST that requires a recent sign-in, so that a person at an unlocked, forgotten screen cannot send it: when the
 * sign-in is older than SignInAge allows, the sender is asked to sign in again, nothing is done, and the page with the form
 * comes back and says so. The form's page shows the tag {@code fresh-sign-in}, so that people know before they fill in
 * anything.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface FreshSignIn {

    /** The page with the form: below the account's address ("tokens"), or from the root when it begins with a slash. */
    String value();
}
