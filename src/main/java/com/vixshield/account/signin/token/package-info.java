/**
 * Tokens of a session, kept in the database. {@link DatabaseTokenStateManager} is what Quarkus calls.
 */
package com.vixshield.account.signin.token;
