/**
 * What was done in an account, by whom, when and from where, with the values before and after. Entries are only ever added;
 * each is chained to the one before it by its hash. Owners read them, and take them away as CSV or JSON. {@link AuditLog}
 * records; {@link AuditResource} shows.
 */
package com.vixshield.account.audit;
