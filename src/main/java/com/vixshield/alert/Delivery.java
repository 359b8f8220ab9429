package com.vixshield.alert;

import java.util.UUID;

/**
 * Holds one claimed recipient of one run.
 *
 * @param lease proof that this node holds the delivery; a node that lost it may not write any more
 */
record Delivery(UUID accountId, UUID runId, UUID personId, UUID signalId, String address, String messageId, int attempts,
        String unsubscribeToken, UUID lease) {
}
