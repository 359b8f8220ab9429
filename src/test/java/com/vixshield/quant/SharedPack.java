package com.vixshield.quant;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.quant.history.DailyBar;

/** The shared data and reference folder beside the repository; tests that need it are skipped where it is absent. */
public final class SharedPack {

    private static final Path ROOT = Path.of("../shared");

    private SharedPack() {
    }

    public static void assumePresent() {
        assumeTrue(Files.isDirectory(ROOT), "../shared is absent: nothing to compare with");
    }

    /** Reference results of every recorded chain, oldest first. */
    public static List<JsonNode> references() {
        assumePresent();
        try (Stream<Path> files = Files.list(ROOT.resolve("reference"))) {
            ObjectMapper json = new ObjectMapper();
            List<JsonNode> references = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                references.add(json.readTree(file.toFile()));
            }
            return references;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a CSV of the folder (plain or gzip) by column name. */
    public static List<Map<String, String>> rows(String file) {
        assumePresent();
        Path path = ROOT.resolve(file);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(path)) : Files.newInputStream(path),
                StandardCharsets.UTF_8))) {
            String[] header = in.readLine().split(",", -1);
            return in.lines().map(line -> row(header, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** VIX bars on SPX sessions only, as the rulebook wants its indicators. */
    public static List<DailyBar> vixBars() {
        Set<String> sessions = rows("data/spx_daily.csv.gz").stream().map(r -> r.get("date")).collect(Collectors.toSet());
        return rows("data/vix_daily.csv.gz").stream().filter(r -> sessions.contains(r.get("date"))).map(SharedPack::bar)
                .toList();
    }

    /** SPX bars of every session. */
    public static List<DailyBar> spxBars() {
        return rows("data/spx_daily.csv.gz").stream().map(SharedPack::bar).toList();
    }

    /** One column of a daily file by date, blanks left out. */
    public static NavigableMap<LocalDate, Double> series(String file, String column) {
        NavigableMap<LocalDate, Double> series = new TreeMap<>();
        for (Map<String, String> row : rows("data/" + file)) {
            if (!row.get(column).isEmpty()) {
                series.put(LocalDate.parse(row.get("date")), Double.valueOf(row.get(column)));
            }
        }
        return series;
    }

    private static DailyBar bar(Map<String, String> row) {
        return new DailyBar(LocalDate.parse(row.get("date")), Double.parseDouble(row.get("open")),
                Double.parseDouble(row.get("high")), Double.parseDouble(row.get("low")),
                Double.parseDouble(row.get("close")));
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], i < cells.length ? cells[i] : "");
        }
        return row;
    }
}
