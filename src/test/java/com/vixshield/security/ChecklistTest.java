package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of the security checklist says what the tests say of themselves, and is written down for other programs. */
class ChecklistTest {

    private static final int ITEMS = 66;
    private static final List<Proof> PROOFS = Proof.all();

    @Test
    void hasEveryItemOnceWithACheckOrAReason() throws IOException {
        List<ChecklistItem> items = ChecklistItem.all();

        assertThat(items).extracting(ChecklistItem::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ITEMS).boxed().toList());
        assertThat(items).allSatisfy(item -> {
            assertThat(item.requirement()).isNotBlank();
            assertThat(item.checks().isEmpty()).as(item.toString()).isNotEqualTo(item.reason().isEmpty());
            assertThat(item.reason()).as(item.toString()).matches("|(Does not apply|Not proved|Not met): .{20,}\\.");
        });
    }

    @Test
    void namesTheChecksThatClaimEachItem() throws IOException {
        Map<Integer, Set<String>> claimed = new TreeMap<>();
        PROOFS.forEach(proof -> Arrays.stream(proof.items())
                .forEach(item -> claimed.computeIfAbsent(item, key -> new TreeSet<>()).add(proof.name())));
        Map<Integer, Set<String>> written = new TreeMap<>();
        ChecklistItem.all().stream().filter(item -> !item.checks().isEmpty())
                .forEach(item -> written.put(item.number(), item.checks()));

        assertThat(written).isEqualTo(claimed);
    }

    @Test
    void claimsWithTestsThatRun() {
        assertThat(PROOFS).isNotEmpty().allSatisfy(proof -> {
            assertThat(proof.isTest()).as(proof + " is a test").isTrue();
            assertThat(proof.isOff()).as(proof + " is off").isFalse();
            assertThat(proof.type().getSimpleName()).as("what the build runs").endsWith("Test");
        });
        assertThat(PROOFS).extracting(Proof::name).doesNotHaveDuplicates();
    }

    @Test
    void isWrittenDownForPrograms() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        PROOFS.forEach(proof -> tests.put(proof.name(), proof.type().getName() + "#" + proof.member()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ChecklistItem item : ChecklistItem.all()) {
            rows.add(row(item, tests));
        }
        Path report = Path.of("target", "reports", "asvs.json");
        Files.createDirectories(report.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(report.toFile(), rows);

        assertThat(new ObjectMapper().readTree(report.toFile())).hasSize(ITEMS).allMatch(row -> row.has("id")
                && row.has("requirement") && row.path("check").isTextual() != row.has("reason"));
    }

    private static Map<String, Object> row(ChecklistItem item, Map<String, String> tests) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", Integer.toString(item.number()));
        row.put("asvs", item.asvs());
        row.put("requirement", item.requirement());
        if (item.checks().isEmpty()) {
            row.put("reason", item.reason());
        } else {
            List<String> checks = item.checks().stream().map(tests::get).toList();
            row.put("check", checks.get(0));
            row.put("further", checks.subList(1, checks.size()));
        }
        return row;
    }
}
