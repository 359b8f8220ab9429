/**
 * What this application asks of the identity service as an administrator of its users, and nothing else does: that somebody is
 * forgotten, and that a link for a new password is mailed.
 */
package com.vixshield.account.identity;
