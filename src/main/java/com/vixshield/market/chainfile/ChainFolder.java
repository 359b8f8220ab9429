package com.vixshield.market.chainfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Digests;
import com.vixshield.quant.chain.ChainSnapshot;

/**
 * Holds the chains of all vendors' files of a folder.
 *
 * @param origin whose files they are and how many, for readers
 * @param sha256 of the files, whatever their names
 */
public record ChainFolder(String origin, String sha256, List<ChainSnapshot> chains) {

    /** @throws MarketDataException for a folder without files, and for any file that is refused whole */
    public static ChainFolder read(Path folder, SessionCalendar calendar) {
        ChainFileReader reader = new ChainFileReader(calendar);
        ChainSelection selection = new ChainSelection(calendar);
        TreeSet<String> hashes = new TreeSet<>();
        TreeSet<String> layouts = new TreeSet<>();
        List<Path> files = files(folder);
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                List<ChainFileQuote> read = new ArrayList<>();
                ChainFileReport report = reader.read(file.getFileName().toString(), in, ChainFileReader.MOST_OF_A_FOLDER,
                        read::add);
                read.forEach(quote -> selection.add(report.layout(), quote));
                layouts.add(report.layout().title());
                hashes.add(hash(file));
            } catch (IOException e) {
                throw new MarketDataException(file.toString(), 0, "cannot be read (" + e.getClass().getSimpleName() + ")");
            }
        }
        return new ChainFolder(files.size() + (files.size() == 1 ? " file of " : " files of ") + String.join(", ", layouts),
                Digests.sha256Hex(hashes.stream().collect(Collectors.joining("\n"))), selection.chains());
    }

    /** SHA-256 of a file of any size. */
    public static String hash(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Every file below a folder, or the one file itself. */
    public static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            throw new MarketDataException(folder.toString(), 0, "no such folder");
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            if (files.isEmpty()) {
                throw new MarketDataException(folder.toString(), 0, "no file in it");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
