package com.vixshield.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.sensitivity.ShiftedTier;

/**
 * Shows one session to a subscriber.
 *
 * @param changes what would change the signal; empty without a condor
 * @param form null for members who may not report
 * @param reports this account's own
 */
record SignalPage(String path, LocalDate session, Tier tier, List<Tab> tabs, SignalsPage.Current current,
        List<Axis> changes, FillForm form, List<Report> reports, boolean saved) {

    record Tab(String label, String href, boolean current) {
    }

    /** One thing moved, the others held. */
    record Axis(String name, String unit, List<Change> rows) {
    }

    record Change(String label, boolean published, ShiftedTier then) {

        public Double getExpectedPnl() {
            return then.expectedPnl().isPresent() ? then.expectedPnl().getAsDouble() : null;
        }

        public Double getPop() {
            return then.pop().isPresent() ? then.pop().getAsDouble() : null;
        }
    }

    /** @param difference points above the expected credit */
    record Report(String tier, double credit, double difference, Instant at) {
    }

}
