package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Whoever is woken finds a page on what to do, and what that names is there. */
class RunbookTest {

    private static final Path PAGES = Path.of("docs/operations");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern VARIABLE = Pattern
            .compile("`(?:VIXSHIELD|OIDC|STRIPE|SMTP|MAIL|TRADIER|FRED|DATABASE|TRIAL|WEBHOOK)_\\w+");

    @Test
    void everyAlarmNamesOne() throws IOException {
        assertThat(alarms()).isNotEmpty().allSatisfy(alarm -> {
            Path page = Path.of(annotations(alarm).get("runbook"));
            assertThat(page).exists().hasParent(PAGES);
            assertThat(Files.readString(page)).contains("`" + alarm.get("alert") + "`");
        });
    }

    @Test
    void everyPageIsListedAndItsLinksLeadSomewhere() throws IOException {
        List<String> listed = links(Path.of("docs/operations.md"));
        for (Path page : pages()) {
            assertThat(listed).contains("operations/" + page.getFileName());
            assertThat(links(page)).allSatisfy(link -> assertThat(page.resolveSibling(link).normalize()).exists());
        }
    }

    @Test
    void everyVariableIsOneOfOurs() throws IOException {
        String example = Files.readString(Path.of(".env.example"));
        for (Path page : pages()) {
            assertThat(VARIABLE.matcher(Files.readString(page)).results().map(found -> found.group().substring(1))
                    .map(name -> name.replaceAll("_SERIES_\\w+", "_SERIES_")))
                    .as(page.toString()).allSatisfy(name -> assertThat(example).contains(name));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page)).results().map((MatchResult found) -> found.group(1))
                .filter(link -> !link.startsWith("http")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> alarms() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(Path.of("docker/prometheus/alerts.yml")));
        List<Map<String, Object>> all = new ArrayList<>();
        ((List<Map<String, Object>>) file.get("groups"))
                .forEach(group -> all.addAll((List<Map<String, Object>>) group.get("rules")));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> annotations(Map<String, Object> alarm) {
        return (Map<String, String>) alarm.get("annotations");
    }
}
