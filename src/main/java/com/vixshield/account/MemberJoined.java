package com.vixshield.account;

import java.util.UUID;

/** Announces, inside the transaction, that a person has joined an existing account. */
public record MemberJoined(UUID accountId, UUID personId) {
}
