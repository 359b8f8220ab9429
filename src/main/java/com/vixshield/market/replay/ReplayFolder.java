package com.vixshield.market.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.TradingHours;
import com.vixshield.quant.chain.ChainSnapshot;

/**
 * Lists the chains of a folder: the best file of every session, those of XSP, and files that could not be dated.
 */
record ReplayFolder(NavigableMap<LocalDate, ChainFile> chains, List<ChainFile> xsp, List<MarketDataException> refused) {

    private static final List<String> FOLDERS = List.of("", "options", "options/cboe_quotedata_raw");

    static ReplayFolder of(Path folder, TradingHours hours) {
        if (!Files.isDirectory(folder)) {
            throw new MarketDataException(folder.toString(), 0, "no such folder");
        }
        NavigableMap<LocalDate, ChainFile> chains = new TreeMap<>();
        List<ChainFile> xsp = new ArrayList<>();
        List<MarketDataException> refused = new ArrayList<>();
        for (Path path : candidates(folder)) {
            Optional<ChainFile> small = ChainFile.xspAt(path, hours);
            if (small.isPresent()) {
                xsp.add(small.get());
                continue;
            }
            try {
                ChainFile.at(path, hours).ifPresent(found -> chains.merge(found.session(), found, ReplayFolder::better));
            } catch (MarketDataException e) {
                refused.add(e);
            }
        }
        return new ReplayFolder(chains, xsp, refused);
    }

    ChainFile chain(LocalDate session, Path folder) {
        ChainFile file = chains.get(session);
        if (file == null) {
            String besides = refused.isEmpty() ? "" : "; refused: " + refused.get(0).getMessage();
            throw new MarketDataException(folder.toString(), 0, "no SPX chain of " + session + besides);
        }
        if (file.refusal() != null) {
            throw file.refusal();
        }
        return file;
    }

    /** The file of XSP that is nearest to a chain of the SPX in time, of the same session. */
    Optional<ChainFile> xsp(ChainSnapshot spx) {
        return xsp.stream().filter(file -> file.session().equals(spx.session()))
                .min(Comparator.comparing((ChainFile file) -> Duration.between(file.quoteInstant(), spx.quoteInstant()).abs())
                        .thenComparing(ChainFile.BEST_FIRST));
    }

    private static ChainFile better(ChainFile a, ChainFile b) {
        return ChainFile.BEST_FIRST.compare(a, b) <= 0 ? a : b;
    }

    static List<Path> candidates(Path folder) {
        return files(folder).keySet().stream().filter(ChainFile::isNamedLikeOne).toList();
    }

    /** Every file where series or chains may lie, with the time of its last change. */
    static SortedMap<Path, FileTime> files(Path folder) {
        SortedMap<Path, FileTime> files = new TreeMap<>();
        for (String name : FOLDERS) {
            Path part = folder.resolve(name);
            try (Stream<Path> entries = Files.isDirectory(part) ? Files.list(part) : Stream.empty()) {
                for (Path path : entries.filter(Files::isRegularFile).toList()) {
                    files.put(path, Files.getLastModifiedTime(path));
                }
            } catch (IOException e) {
                throw new MarketDataException(part.toString(), 0, "cannot be listed");
            }
        }
        return files;
    }
}
