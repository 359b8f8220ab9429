package com.vixshield.account.data;

import java.time.Instant;
import java.util.UUID;

/**
 * Reports the progress of a deletion to the operator, in ids and counts, without names.
 *
 * @param erasedAt when everything went from the database; null while the account is still there
 * @param customers still to be deleted at the payment service
 * @param identities still to be deleted at the identity service
 * @param letters still to be sent
 * @param error of the last attempt, or null
 */
public record ErasureReport(UUID account, Instant requestedAt, Instant dueAt, Instant erasedAt, int customers, int identities,
        int letters, String error, boolean finished) {

    public String state() {
        if (erasedAt == null) {
            return "Waits until it is due";
        }
        if (customers + identities + letters > 0) {
            return "Erased here, not yet elsewhere";
        }
        return finished ? "Done" : "Done; late webhooks are thrown away";
    }

    public String left() {
        return erasedAt == null || customers + identities + letters == 0
                ? "none"
                : customers + " customers, " + identities + " users, " + letters + " letters";
    }

    /** Something that a person has to see to. */
    public boolean stuck() {
        return error != null;
    }
}
