package com.vixshield.account;

import java.util.UUID;

/** Fired inside the transaction that opens an account, so that other features lay their rows beside it. */
public record AccountOpened(UUID accountId, UUID personId) {
}
