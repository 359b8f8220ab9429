package com.vixshield.account.data;

import java.util.List;
import java.util.UUID;

/**
 * Shows the export and deletion of an account's data.
 *
 * @param refusal why nothing was begun, or null
 */
record DataPage(String path, String name, boolean team, int days, List<Row> exports, String refusal,
        DeletionSection deletion) {

    /**
     * @param until when it expires, or null
     * @param doing in words, null unless it is being made
     * @param failure or null
     */
    record Row(UUID id, String asked, boolean finished, boolean ready, int done, int total, String doing, String size,
            String until, String failure) {
    }

    public boolean running() {
        return exports.stream().anyMatch(row -> !row.finished());
    }
}
