package com.vixshield.market.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.TradingHours;

/** Which chains a folder holds: the best file of every session, and what could not even be dated. */
record ReplayFolder(NavigableMap<LocalDate, ChainFile> chains, List<MarketDataException> refused) {

    private static final List<String> CHAIN_FOLDERS = List.of("", "options", "options/cboe_quotedata_raw");

    static ReplayFolder of(Path folder, TradingHours hours) {
        if (!Files.isDirectory(folder)) {
            throw new MarketDataException(folder.toString(), 0, "no such folder");
        }
        NavigableMap<LocalDate, ChainFile> chains = new TreeMap<>();
        List<MarketDataException> refused = new ArrayList<>();
        for (Path path : candidates(folder)) {
            try {
                ChainFile.at(path, hours).ifPresent(found -> chains.merge(found.session(), found, ReplayFolder::better));
            } catch (MarketDataException e) {
                refused.add(e);
            }
        }
        return new ReplayFolder(chains, refused);
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

    private static ChainFile better(ChainFile a, ChainFile b) {
        return ChainFile.BEST_FIRST.compare(a, b) <= 0 ? a : b;
    }

    static List<Path> candidates(Path folder) {
        List<Path> candidates = new ArrayList<>();
        for (String name : CHAIN_FOLDERS) {
            Path part = folder.resolve(name);
            if (Files.isDirectory(part)) {
                try (Stream<Path> files = Files.list(part)) {
                    files.filter(Files::isRegularFile).filter(ChainFile::isNamedLikeOne).sorted().forEach(candidates::add);
                } catch (IOException e) {
                    throw new MarketDataException(part.toString(), 0, "cannot be listed");
                }
            }
        }
        return candidates;
    }
}
