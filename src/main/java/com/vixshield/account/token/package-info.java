/**
 * Keys for programs. A token belongs to one member of one account, can do what that member's role can within its scope
 * (read, or read and write), expires, and is shown once. {@link ApiTokens} creates and recognises them.
 */
package com.vixshield.account.token;
