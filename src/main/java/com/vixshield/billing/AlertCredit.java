package com.vixshield.billing;

import java.util.UUID;

/** Credits an account for an alert that came late or not at all. */
public interface AlertCredit {

    /** Called as often as one likes for the same alert: it is credited once. */
    void owe(UUID account, UUID run, String reason);
}
