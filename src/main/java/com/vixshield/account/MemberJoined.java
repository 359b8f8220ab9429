package com.vixshield.account;

import java.util.UUID;

/** Fired inside the transaction in which a person becomes a member of an account that was there before. */
public record MemberJoined(UUID accountId, UUID personId) {
}
