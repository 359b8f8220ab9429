/**
 * What this application asks of the identity service as an administrator of its users, and nothing else does: that somebody
 * who signs up is known, that links for passwords are mailed, and that somebody is forgotten.
 */
package com.vixshield.account.identity;
