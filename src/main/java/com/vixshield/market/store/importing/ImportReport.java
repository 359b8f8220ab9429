package com.vixshield.market.store.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.file.RowNote;

/**
 * Reports the outcome of one file.
 *
 * @param format null when unknown
 * @param refusals the first of the rows that were left out because they cannot be right, or what is wrong with the file
 * @param doubts about rows that were taken all the same
 * @param reason why the whole file was refused or passed over; null otherwise
 * @param firstDay of the facts in it; null when there are none
 * @param awaited a day that was not over: its figures are left out until the file is read again; null when there is none
 */
public record ImportReport(UUID id, String name, String format, Outcome outcome, ImportCounts counts, List<RowNote> refusals,
        List<RowNote> doubts, String reason, LocalDate firstDay, LocalDate lastDay, LocalDate awaited) {

    public enum Outcome {
        IMPORTED,
        /** Recognised and kept; nothing is computed from it. */
        KEPT,
        /** The same bytes were read before. */
        REPEATED,
        PASSED_OVER,
        REFUSED
    }

    public ImportReport {
        refusals = List.copyOf(refusals);
        doubts = List.copyOf(doubts);
    }

    static ImportReport refused(UUID id, String name, String format, MarketDataException refusal) {
        return new ImportReport(id, name, format, Outcome.REFUSED, ImportCounts.NONE,
                List.of(new RowNote(refusal.line(), refusal.reason())), List.of(), refusal.reason(), null, null, null);
    }

    static ImportReport passedOver(UUID id, String name, String reason) {
        return new ImportReport(id, name, null, Outcome.PASSED_OVER, ImportCounts.NONE, List.of(), List.of(), reason, null,
                null,
                null);
    }

    /** The report of reading these bytes once more: nothing of them is new. */
    ImportReport repeated(UUID again) {
        return new ImportReport(again, name, format, Outcome.REPEATED, counts.repeated(), refusals, doubts, reason, firstDay,
                lastDay, awaited);
    }

    /** As readers know it. */
    public String word() {
        return switch (outcome) {
            case IMPORTED -> counts.refused() > 0 ? "Imported in part" : "Imported";
            case KEPT -> "Kept";
            case REPEATED -> "Known";
            case PASSED_OVER -> "Passed over";
            case REFUSED -> "Refused";
        };
    }

    /** With its line; empty when everything was taken. */
    public String firstRefusal() {
        return refusals.stream().findFirst()
                .map(note -> (note.line() > 0 ? "line " + note.line() + ": " : "") + note.reason()).orElse("");
    }

    /** Whether anything of the file is lost. */
    public boolean isIncomplete() {
        return outcome == Outcome.REFUSED || counts.refused() > 0;
    }
}
