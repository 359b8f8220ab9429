/**
 * Signing in again before what cannot be undone. {@link FreshSignIn} marks the requests; {@link FreshSignInFilter} asks.
 */
package com.vixshield.account.signin.fresh;
