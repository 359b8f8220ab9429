/**
 * Accounts with several members: opening one, inviting into it, roles, leaving, handing over. The account's own settings
 * stand here too. Whatever changes who belongs to an account happens under the account's lock, is audited and mailed.
 */
package com.vixshield.account.team;
