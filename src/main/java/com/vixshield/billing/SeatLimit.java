package com.vixshield.billing;

import java.util.UUID;

/** Limits how many members an account may have, open invitations included. */
public interface SeatLimit {

    int of(UUID accountId);
}
