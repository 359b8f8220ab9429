package com.vixshield.account;

import java.util.UUID;

/**
 * Announces a new account inside the transaction that opens it, so that other features add their rows in the same
 * transaction.
 */
public record AccountOpened(UUID accountId, UUID personId) {
}
