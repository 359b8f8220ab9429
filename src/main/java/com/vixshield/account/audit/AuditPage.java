package com.vixshield.account.audit;

import java.time.Instant;
import java.util.List;

import com.vixshield.web.page.TextField;

/**
 * Shows one page of the audit log.
 *
 * @param older address of the next page, null on the last
 * @param chain null unless the check was requested
 * @param visits of our support, newest first
 */
record AuditPage(String path, List<Row> rows, Filters filters, String older, Exports exports, AuditChainVerifier.Result chain,
        List<Visit> visits) {

    /**
     * @param clock date and time where the account is
     * @param who null when the system did it
     * @param from address, or null
     */
    record Row(long sequence, Instant at, String clock, String who, String action, String subject, List<AuditedChange> changes,
            String from, String agent) {
    }

    /** @param end when it ended, or will at the latest */
    record Visit(String who, String reason, String start, String end, boolean open) {
    }

    record Filters(List<Option> actions, List<Option> people, TextField from, TextField to, boolean active) {
    }

    record Option(String value, String label, boolean chosen) {
    }

    record Exports(String csv, String ndjson, String check) {
    }
}
