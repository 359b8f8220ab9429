package com.vixshield.market.store.importing;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

import com.vixshield.market.feed.FeedState;
import com.vixshield.market.file.RowNote;
import com.vixshield.market.live.Backfill;
import com.vixshield.market.store.importing.ImportReport.Outcome;

/** Prints an import's report on the console. */
final class ImportLines {

    private static final int MOST_NOTES = 10;
    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    ImportLines(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    void file(int done, int files, ImportReport report) {
        clearBar();
        print(report);
        drawBar(done, files, "files");
    }

    void feed(Backfill.Step step, List<ImportReport> read) {
        clearBar();
        FeedState state = step.state();
        read.forEach(this::print);
        if (state.lastError() != null) {
            out.println(state.name() + ": refused\n    " + state.lastError());
        } else if (read.isEmpty()) {
            out.printf(Locale.ROOT, "%s: %,d rows, known before, nothing is new%n", state.name(), state.rows());
        }
        drawBar(step.done(), step.total(), "feeds");
    }

    void failed(int feeds) {
        out.printf(Locale.ROOT, "%,d feeds brought nothing%n", feeds);
    }

    private void clearBar() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    private void drawBar(int done, int all, String what) {
        if (terminal && done < all) {
            int full = BAR * done / all;
            err.print("[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + " of " + all + " " + what);
            err.flush();
        }
    }

    private void print(ImportReport report) {
        out.println(line(report));
        report.refusals().stream().limit(MOST_NOTES).forEach(refusal -> out.println("    " + where(report, refusal)));
        if (report.counts().refused() > MOST_NOTES) {
            out.println("    … and " + (report.counts().refused() - MOST_NOTES) + " more rows");
        }
        if (report.awaited() != null) {
            out.println(
                    "    " + report.name() + ": " + report.awaited() + " is not over: left out until the file is read again");
        }
        report.doubts().stream().limit(MOST_NOTES).forEach(doubt -> out.println("    " + where(report, doubt)));
    }

    private static String line(ImportReport report) {
        return switch (report.outcome()) {
            case REFUSED -> report.name() + ": refused" + (report.format() == null ? "" : " as " + report.format());
            case PASSED_OVER -> report.name() + ": passed over: " + report.reason();
            case KEPT -> counts(report) + "; kept, nothing is computed from it";
            case REPEATED -> counts(report) + "; read before, nothing is new";
            case IMPORTED -> counts(report);
        };
    }

    private static String counts(ImportReport report) {
        ImportCounts counts = report.counts();
        return String.format(Locale.ROOT, "%s: %s, %,d rows read, %,d stored, %,d changed, %,d unchanged, %,d left out, "
                + "%,d refused", report.name(), report.format(), counts.rows(), counts.stored(), counts.changed(),
                counts.unchanged(),
                counts.leftOut(), counts.refused());
    }

    /** As compilers write it, so that editors find the place. */
    private static String where(ImportReport report, RowNote refusal) {
        return report.name() + ":" + (refusal.line() > 0 ? refusal.line() + ":" : "") + " " + refusal.reason();
    }

    void summary(List<ImportReport> reports, long nanos) {
        out.printf(Locale.ROOT, "%,d files in %.1f s: %,d facts stored, %,d changed, %,d unchanged; "
                + "%,d rows and %,d whole files refused, %,d passed over%n", reports.size(), nanos / 1e9,
                sum(reports, ImportCounts::stored), sum(reports, ImportCounts::changed),
                sum(reports, ImportCounts::unchanged), sum(reports, ImportCounts::refused),
                number(reports, Outcome.REFUSED), number(reports, Outcome.PASSED_OVER));
    }

    private static int sum(List<ImportReport> reports, ToIntFunction<ImportCounts> count) {
        return reports.stream().map(ImportReport::counts).mapToInt(count).sum();
    }

    private static long number(List<ImportReport> reports, Outcome outcome) {
        return reports.stream().filter(report -> report.outcome() == outcome).count();
    }
}
