package com.vixshield.alert;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Holds one claimed recipient of one run.
 *
 * @param signalId null for a missed session
 * @param place of the recipient in what its sender has claimed, in ascending order
 * @param handle of the account, for the links
 * @param content equal for all whose mails differ in nothing but the reader
 */
record Delivery(UUID accountId, UUID runId, UUID personId, UUID signalId, AlertKind kind, LocalDate session, String address,
        String messageId, int attempts,
        int place, String unsubscribeToken, String handle, String content) {
}
