/**
 * Decisions that a team takes together. A policy says what one member may change alone; anything beyond becomes a request
 * with its reason, takes effect at once when enough others have approved, and otherwise expires. The policy itself can only
 * be changed in the same way. {@link ApprovalService} decides.
 */
package com.vixshield.risk.approval;
