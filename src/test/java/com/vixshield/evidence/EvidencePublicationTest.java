package com.vixshield.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Digests;
import com.vixshield.platform.Json;
import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.testing.Console;

/** What the site shows against what the data say, where the data pack lies beside the repository. */
class EvidencePublicationTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/evidence");

    @Test
    void theFilesAreTheOnesThatTheManifestNames() throws IOException {
        JsonNode files = Json.MAPPER.readTree(PUBLISHED.resolve("manifest.json").toFile()).get("files");
        assertThat(files).hasSize(11);
        files.fields().forEachRemaining(file -> assertThat(Digests.sha256Hex(read(PUBLISHED.resolve(file.getKey()))))
                .as(file.getKey()).isEqualTo(file.getValue().asText()));
    }

    @Test
    void theCurvesFollowFromTheData() throws IOException {
        Path data = RecordedMarket.shared().resolve("data");
        SessionTable table = DataPack.read(data);
        StudySpan span = StudySpan.of(table, Optional.empty(), Optional.empty());
        EvidencePublication publication = new EvidencePublication(data, table, span);
        String curves = new CurvesFile(table, span.hedgeFirst())
                .of(publication.books(publication.study(publication.walk(PriceModel.CENTRAL), BacktestGate.VALUE))).text();
        same(curves.lines().toList(), Files.readAllLines(PUBLISHED.resolve("curves.csv")), 1e-3);
    }

    @Test
    @Tag("deep")
    void theWholeFollowsFromTheData(@TempDir Path folder) throws IOException {
        Path data = RecordedMarket.shared().resolve("data");
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Console.run(new ClaimsCommand(), List.of("--data", data.toString(), "--publish", folder.toString()), out,
                out)).isZero();
        for (String file : List.of("claims.csv", "controls.csv", "sizes.csv", "figures.csv", "curves.csv",
                "sensitivity.csv", "candidate.csv", "rivals.csv", "calendar.csv", "splits.csv", "robustness.csv")) {
            same(Files.readAllLines(folder.resolve(file)), Files.readAllLines(PUBLISHED.resolve(file)), 1e-3);
        }
    }

    /** Text exactly, numbers within a share of themselves, or of a thousandth. */
    private static void same(List<String> found, List<String> published, double tolerance) {
        assertThat(found).hasSameSizeAs(published);
        for (int i = 0; i < found.size(); i++) {
            String[] ours = found.get(i).split(",", -1);
            String[] theirs = published.get(i).split(",", -1);
            assertThat(ours).hasSameSizeAs(theirs);
            for (int j = 0; j < ours.length; j++) {
                if (theirs[j].matches("-?[0-9.]+(e-?[0-9]+)?")) {
                    double value = Double.parseDouble(theirs[j]);
                    assertThat(Double.parseDouble(ours[j])).as(published.get(i))
                            .isEqualTo(value, within(Math.max(tolerance, tolerance * Math.abs(value))));
                } else {
                    assertThat(ours[j]).isEqualTo(theirs[j]);
                }
            }
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
