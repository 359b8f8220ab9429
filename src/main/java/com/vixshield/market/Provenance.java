package com.vixshield.market;

import java.time.Instant;
import java.util.List;

/**
 * Describes where the inputs of one session came from.
 *
 * @param quoteInstant the age of the signal is counted from here, not from when a file was written
 * @param files what was read, in reading order; empty for a simulation
 */
public record Provenance(DataLabel label, Instant quoteInstant, List<FileReport> files) {

    public Provenance {
        files = List.copyOf(files);
    }

    /**
     * One file that was read completely.
     *
     * @param sha256 of the bytes on disk, hexadecimal
     * @param rowsRead data rows taken
     * @param rowsDropped rows that a documented rule leaves out (repeated lines, holidays, missing values)
     */
    public record FileReport(String name, String sha256, int rowsRead, int rowsDropped) {
    }
}
