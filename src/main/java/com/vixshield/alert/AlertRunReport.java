package com.vixshield.alert;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reports the progress of one run, in recipients.
 *
 * @param waiting ready, being sent, to be retried or in doubt
 * @param failed refused by the relay, or given up
 * @param stopped unsubscribed in between, or past the deadline
 */
public record AlertRunReport(LocalDate session, Instant createdAt, Instant deadlineAt, int accepted, int waiting, int failed,
        int stopped, String lastError) {
}
