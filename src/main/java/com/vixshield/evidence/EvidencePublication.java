package com.vixshield.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.vixshield.platform.Digests;
import com.vixshield.platform.Json;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorBook;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.HedgeWalk;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.TwinStudy;
import com.vixshield.quant.claim.ClaimTable;

/**
 * Measures what the public pages show and writes it as a folder: claims, controls, sizes, curves, figures and a manifest that
 * names the inputs by hash. No quote or close is in it.
 */
final class EvidencePublication {

    static final String MANIFEST = "manifest.json";
    /** The book that is drawn: behind the value gate, at the usual size. */
    static final String TIER = "delta_steward_0.15";
    static final String HEDGE = "card_loyalty";
    static final double RISK = 0.02;
    static final double BUDGET = 1.5;

    private final SessionTable table;
    private final StudySpan span;
    private final List<HedgeHistory> hedges;
    private final Path data;

    EvidencePublication(Path data, SessionTable table, StudySpan span) {
        if (!span.hasHedge()) {
            throw new IllegalArgumentException("no hedge can be priced from these data: nothing is published without one");
        }
        this.data = data;
        this.table = table;
        this.span = span;
        this.hedges = new HedgeWalk(table).run(span.hedgeStart(), span.hedgeEnd(), HedgeVariant.ALL);
    }

    /** @return the table of claims */
    CsvTable write(Path folder) {
        CsvTable claims = ClaimsFile.of(new ClaimTable(table, span.first(), span.hedgeFirst(), span.hedgeEnd()).measure());
        TwinStudy drawn = study(walk(PriceModel.CENTRAL), BacktestGate.VALUE);
        Map<String, CsvTable> files = new LinkedHashMap<>();
        files.put("claims.csv", claims);
        files.put("controls.csv", ControlsFile.of(table));
        files.put("sizes.csv", SizesFile.of(this));
        files.put("curves.csv", new CurvesFile(table, span.hedgeFirst()).of(books(drawn)));
        files.put("figures.csv", new FiguresFile(this, drawn).table());
        files.putAll(RobustnessFiles.of(this));
        createFolder(folder);
        files.forEach((name, content) -> content.write(folder.resolve(name)));
        write(folder.resolve(MANIFEST), manifest(files));
        return claims;
    }

    CondorHistory walk(PriceModel model) {
        return new CondorWalk(table, model, false).run(span.walkFirst(), span.walkEnd());
    }

    TwinStudy study(CondorHistory walk, BacktestGate... gates) {
        return study(walk, RISK, gates);
    }

    TwinStudy study(CondorHistory walk, double risk, BacktestGate... gates) {
        return new TwinStudy(CondorBook.of(walk, TIER, Set.of(gates), risk), span.hedgeFirst(), span.hedgeEnd());
    }

    HedgeHistory hedge(String name) {
        return hedges.stream().filter(h -> h.variant().name().equals(name)).findFirst().orElseThrow();
    }

    SessionTable table() {
        return table;
    }

    StudySpan span() {
        return span;
    }

    /** The curves of the charts: bare, hedged, bare at the size of the hedged one's drawdown, and sized by volatility. */
    Map<String, double[]> books(TwinStudy study) {
        double[] bare = study.bare();
        double[] hedged = CondorBook.hedged(bare, study.hedge(hedge(HEDGE)), BUDGET);
        Map<String, double[]> books = new LinkedHashMap<>();
        books.put("unhedged", bare);
        books.put("hedged", hedged);
        books.put("same_drawdown", CurvesFile.sized(bare, CurvesFile.sameDrawdown(bare, hedged)));
        books.put("vol_target", study.targeted());
        return books;
    }

    private String manifest(Map<String, CsvTable> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("rulebook", RulebookParameters.V1_0.version());
        manifest.put("first_session", table.date(span.first()).toString());
        manifest.put("last_session", table.date(table.size() - 1).toString());
        manifest.put("hedge_first", table.date(span.hedgeFirst()).toString());
        manifest.put("hedge_last", table.date(span.hedgeEnd() - 1).toString());
        manifest.put("price", PriceModel.CENTRAL.name());
        manifest.put("book",
                new TreeMap<>(Map.of("tier", TIER, "gate", "value", "at_risk", RISK, "hedge", HEDGE, "budget", BUDGET)));
        manifest.put("command", "java -jar target/quarkus-app/quarkus-run.jar claims --data DIR --publish "
                + "src/main/resources/evidence");
        manifest.put("files", hashes(files));
        manifest.put("inputs", inputs());
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> hashes(Map<String, CsvTable> files) {
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((name, content) -> hashes.put(name, Digests.sha256Hex(content.text())));
        return hashes;
    }

    /** Hashes of the folder's data files; nothing below it is read. */
    private Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> f.toString().matches(".*\\.csv(\\.gz)?")).sorted()
                    .toList()) {
                inputs.put(file.getFileName().toString(), Digests.sha256Hex(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + data + ": " + e.getMessage(), e);
        }
        return inputs;
    }

    private static void createFolder(Path folder) {
        attempt(folder, (path, none) -> Files.createDirectories(path), "");
    }

    private static void write(Path file, String text) {
        attempt(file, Files::writeString, text);
    }

    /** Does something to a file. */
    private interface FileAction {
        Path apply(Path path, String text) throws IOException;
    }

    private static void attempt(Path path, FileAction action, String text) {
        try {
            action.apply(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }
}
