/**
 * Sign-in and its sessions, kept in the database so that every node knows when one ends. Room token stores tokens, session
 * lists and ends browser sessions, signup holds the forms for new people and forgotten passwords, fresh asks for the
 * password again before what cannot be undone. {@link SignInRedirectFilter} leads to the identity service.
 */
package com.vixshield.account.signin;
