package com.vixshield.market.store.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.vixshield.market.MarketDataException;

/**
 * Imports every file of a folder, leaving none out in silence. Deeper files come first: where two files differ about a day,
 * the later word stands, and that should be the one on top.
 */
public final class FolderImport {

    /** Told after each file. */
    public interface Progress {
        void at(int done, int files, ImportReport last);
    }

    /** As the readers of data files: what is larger is no file of any provider. */
    private static final long LARGEST = 128L << 20;

    private final ImportService imports;

    public FolderImport(ImportService imports) {
        this.imports = imports;
    }

    public List<ImportReport> run(Path folder, Progress progress) {
        List<Path> files = files(folder);
        List<ImportReport> reports = new ArrayList<>();
        for (Path file : files) {
            ImportReport report = read(folder, file);
            reports.add(report);
            progress.at(reports.size(), files.size(), report);
        }
        return reports;
    }

    private ImportReport read(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            if (Files.size(file) > LARGEST) {
                return unreadable(name, "larger than " + (LARGEST >> 20) + " MB");
            }
            return imports.read(IncomingFile.fromFolder(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            return unreadable(name, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static ImportReport unreadable(String name, String reason) {
        return ImportReport.refused(UUID.randomUUID(), name, null, new MarketDataException(name, 0, reason));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::getNameCount).reversed().thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
