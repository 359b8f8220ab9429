package com.vixshield.lab.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.lab.study.LabLock;

/**
 * Shows what can be asked of the lab, and what was.
 *
 * @param history null when nothing was imported that a run could be made of
 * @param trouble why runs are impossible though there is a history, or null
 * @param form null for members who may not run anything
 * @param tried variants that the account has tried
 */
record LabPage(String path, History history, String trouble, LabForm form, List<Line> runs, int tried, long confirmations) {

    /** @param missing last session that the history lacks, or null */
    record History(LocalDate first, LocalDate last, Instant asOf, String sha256, LocalDate missing, LabLock lock) {
    }

    record Line(String href, String id, String kind, String state, String tag, String period, String what, String headline,
            String created) {
    }
}
