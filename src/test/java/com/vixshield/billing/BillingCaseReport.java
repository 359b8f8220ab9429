package com.vixshield.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.testing.BuildLock;

/**
 * Writes each outcome as it happens. A case is passed when all runs of its test passed, also of a repeated or parameterised
 * one.
 */
class BillingCaseReport implements TestWatcher {

    private static final Path FILE = Path.of("target", "reports", "billing-cases.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Boolean> OUTCOMES = new TreeMap<>();

    @Override
    public void testSuccessful(ExtensionContext context) {
        record(context, true);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        record(context, false);
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        record(context, false);
    }

    private static synchronized void record(ExtensionContext context, boolean passed) {
        String test = context.getRequiredTestClass().getName() + "#" + context.getRequiredTestMethod().getName();
        boolean all = OUTCOMES.merge(test, passed, Boolean::logicalAnd);
        int[] numbers = context.getRequiredTestMethod().getAnnotation(BillingCase.class).value();
        BuildLock.holding(FILE.resolveSibling("billing-cases.lock"), () -> {
            for (int number : numbers) {
                write(number, test, all);
            }
            return null;
        });
    }

    private static void write(int number, String test, boolean passed) {
        try {
            Map<String, ObjectNode> entries = new TreeMap<>();
            if (Files.exists(FILE)) {
                for (JsonNode entry : JSON.readTree(FILE.toFile())) {
                    entries.put(key(entry.get("case").asInt(), entry.get("test").asText()), (ObjectNode) entry);
                }
            }
            entries.put(key(number, test), JSON.createObjectNode().put("case", number).put("test", test).put("passed", passed));
            ArrayNode all = JSON.createArrayNode();
            entries.values().forEach(all::add);
            Files.createDirectories(FILE.getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(int number, String test) {
        return String.format("%02d %s", number, test);
    }
}
