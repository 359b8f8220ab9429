/**
 * Support visits: an operator reads one account's pages for a while, for a reason that the owners are told by mail and find
 * in their audit log. CurrentAccount decides on every request whether a visit is still open, VisitRules what it reaches, and
 * the database refuses writes in its transactions.
 */
package com.vixshield.account.visit;
