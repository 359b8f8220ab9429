package com.vixshield.signal.settlement;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import com.vixshield.market.store.table.RawFiles;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.settlement.GradedSignals.Graded;

/** {@code regrade}: rebuilds every grade from stored snapshots and settlements, and compares to the cent. Reads only. */
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
        return run(database, new Rulebooks(), out, err);
    }

    /** @param rulebooks every version that a signal or a shadow was made by */
    public static int run(DataSource database, Rulebooks rulebooks, PrintStream out, PrintStream err) {
        // the clock only dates what is kept, and nothing is
        Regrader regrading = new Regrader(new RawFiles(database, Clock.systemUTC()), rulebooks);
        GradedSignals signals = new GradedSignals(database);
        Count graded = new Count(out);
        Count shadows = new Count(out);
        try {
            signals.each((session, rows) -> graded.add(name(session), rows.size(), regrading.differences(session, rows)));
            signals.eachShadow((shadow, rows) -> shadows.add(name(shadow.session()) + " shadow " + shadow.rulebook(),
                    rows.size(), regrading.differences(shadow, rows)));
        } catch (SQLException e) {
            err.println(NAME + ": " + e.getMessage());
            return NO_DATABASE;
        }
        out.println(graded.total("sessions"));
        if (shadows.sessions > 0) {
            out.println(shadows.total("sessions in shadow"));
        }
        return graded.wrong + shadows.wrong == 0 ? OK : MISMATCH;
    }

    private static String name(Graded graded) {
        return graded.source() + " " + graded.session();
    }

    /** Prints a line for each session and adds them up. */
    private static final class Count {

        private final PrintStream out;
        private int sessions;
        private int grades;
        private int wrong;

        Count(PrintStream out) {
            this.out = out;
        }

        void add(String name, int rows, List<String> differences) {
            sessions++;
            grades += rows;
            wrong += differences.isEmpty() ? 0 : 1;
            out.println(name + " " + (differences.isEmpty() ? "ok, " + rows + " grades" : "MISMATCH " + differences));
        }

        String total(String what) {
            return sessions + " " + what + ", " + grades + " grades, " + wrong + " sessions with a mismatch";
        }
    }
}
