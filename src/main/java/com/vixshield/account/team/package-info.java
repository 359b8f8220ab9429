/**
 * Accounts with several members: opening one, inviting into it, roles, leaving, handing over. The account's own settings
 * stand here too. Whatever changes who belongs to an account happens under the account's lock, is audited and mailed.
 * {@link MembersResource} serves the forms; {@link Team} makes the changes.
 */
package com.vixshield.account.team;
