/**
 * How somebody stays signed in: the sessions of their browsers, kept in the database so that every node knows when one ends,
 * and the acts for which having signed in long ago is not enough.
 */
package com.vixshield.account.signin;
