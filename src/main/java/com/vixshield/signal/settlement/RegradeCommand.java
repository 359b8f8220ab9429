package com.vixshield.signal.settlement;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.vixshield.market.store.table.RawFiles;

/**
 * Runs {@code regrade}: rebuilds every grade from stored snapshots and settlements, and compares to the cent. Reads only.
 */
public final class RegradeCommand {

    public static final String NAME = "regrade";

    private static final int OK = 0;
    private static final int MISMATCH = 1;
    private static final int NO_DATABASE = 2;

    private RegradeCommand() {
    }

    /**
     * @param database as the jobs' role
     * @return 0 when every grade comes out, 1 when one does not, 2 without a database
     */
    public static int run(DataSource database, PrintStream out, PrintStream err) {
        // the clock only dates what is kept, and nothing is
        Regrader regrading = new Regrader(new RawFiles(database, Clock.systemUTC()));
        AtomicInteger sessions = new AtomicInteger();
        AtomicInteger grades = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        try {
            new GradedSignals(database).each((graded, rows) -> {
                List<String> differences = regrading.differences(graded, rows);
                sessions.incrementAndGet();
                grades.addAndGet(rows.size());
                wrong.addAndGet(differences.isEmpty() ? 0 : 1);
                out.println(graded.source() + " " + graded.session() + " "
                        + (differences.isEmpty() ? "ok, " + rows.size() + " grades" : "MISMATCH " + differences));
            });
        } catch (SQLException e) {
            err.println(NAME + ": " + e.getMessage());
            return NO_DATABASE;
        }
        out.println(sessions + " sessions, " + grades + " grades, " + wrong + " sessions with a mismatch");
        return wrong.get() == 0 ? OK : MISMATCH;
    }
}
