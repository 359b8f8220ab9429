/**
 * Support visits: an operator reads one account's pages for a while, for a reason that the owners are told by mail and find
 * in their audit log. CurrentAccount decides on every request whether a visit is still open, VisitAccess what it reaches,
 * and the database refuses writes in its transactions. {@link VisitService} begins and ends them.
 */
package com.vixshield.account.visit;
