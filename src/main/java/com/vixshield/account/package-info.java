/**
 * Who uses the product: people sign in, accounts own everything (an account is the tenant), members join the two. Every
 * person gets a personal account at first sign-in. Identities live in Keycloak, memberships here. {@link CurrentAccount} is
 * the account of a request; {@link AccountFilter} opens it.
 */
package com.vixshield.account;
