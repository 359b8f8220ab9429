package com.vixshield.market.store.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.chainfile.ChainFileReport;
import com.vixshield.market.chainfile.ChainFolder;
import com.vixshield.market.store.chain.InstallationChains;
import com.vixshield.market.store.chain.InstallationChains.Imported;

/** Imports option chains of vendors for the installation, and prints a line for each file with the reasons of refused rows. */
final class ChainsImport {

    private final PrintStream out;

    ChainsImport(PrintStream out) {
        this.out = out;
    }

    /** @return whether no file and no row was refused */
    boolean run(Path path, Supplier<DataSource> database, Clock clock) {
        List<Path> files = ChainFolder.files(path);
        InstallationChains chains = new InstallationChains(database.get(), new SessionCalendar(), clock);
        boolean complete = true;
        for (Path file : files) {
            try {
                Imported imported = chains.read(file);
                print(file, imported);
                complete &= imported.report().refused() == 0;
            } catch (MarketDataException e) {
                out.println(file.getFileName() + ": refused\n    " + e.reason());
                complete = false;
            }
        }
        return complete;
    }

    private void print(Path file, Imported imported) {
        ChainFileReport report = imported.report();
        out.printf(Locale.ROOT, "%s: %s, %s to %s, %,d lines read, %,d quotes stored, %,d known, %,d known otherwise, "
                + "%,d left out, %,d refused%n", file.getFileName(), report.layout().title(), report.firstSession(),
                report.lastSession(), report.lines(), imported.stored().stored(), imported.stored().known(),
                imported.stored().differing(), report.leftOut(), report.refused());
        report.refusals().forEach(count -> out.printf(Locale.ROOT, "    line %d and so on, %,d: %s%n", count.firstLine(),
                count.options(), count.reason().text()));
    }
}
