/**
 * Administration of users at the identity service, and nothing else: creating the user who signs up, mailing links for
 * passwords, and deleting users. {@link IdentityAdminClient} makes the calls; {@link ActionLinks} mails the links.
 */
package com.vixshield.account.identity;
