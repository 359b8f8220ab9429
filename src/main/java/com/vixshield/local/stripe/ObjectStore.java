package com.vixshield.local.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/**
 * Stores all objects by id, in order of creation. Fields that begin with an underscore are the simulator's own and never
 * leave it.
 */
final class ObjectStore {

    private static final int ANSWERS = 10_000;
    /** As many as may be asked for again after a crash; each is written with every change. */
    private static final int KEPT_ANSWERS = 50;

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final Map<String, ObjectNode> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ObjectNode> eldest) {
            return size() > ANSWERS;
        }
    };
    private final Path file;
    private long last;

    /** @param file where the objects outlive the process, or null */
    ObjectStore(Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            load();
        }
    }

    String id(String prefix) {
        return prefix + "_sim" + Long.toString(++last + 46_656, 36);
    }

    ObjectNode add(ObjectNode object) {
        objects.put(object.get("id").asText(), object);
        return object;
    }

    void remove(String id) {
        objects.remove(id);
    }

    /** What a request under this idempotency key was answered, or null. */
    ObjectNode answer(String key) {
        return answers.get(key);
    }

    void remember(String key, ObjectNode answer) {
        answers.put(key, answer);
    }

    boolean has(String id) {
        return id != null && objects.containsKey(id);
    }

    ObjectNode get(String id) {
        ObjectNode object = objects.get(id);
        if (object == null) {
            throw ApiError.missing(id);
        }
        return object;
    }

    /** Newest first, as Stripe lists. */
    List<ObjectNode> all(String kind, Predicate<ObjectNode> wanted) {
        List<ObjectNode> found = new ArrayList<>(objects.values().stream()
                .filter(object -> object.path("object").asText().equals(kind)).filter(wanted).toList());
        Collections.reverse(found);
        return found;
    }

    void save() {
        if (file == null) {
            return;
        }
        ObjectNode all = Json.MAPPER.createObjectNode();
        all.put("_last", last);
        ObjectNode latest = all.putObject("_answers");
        answers.entrySet().stream().skip(Math.max(0, answers.size() - KEPT_ANSWERS))
                .forEach(answer -> latest.set(answer.getKey(), answer.getValue()));
        objects.forEach(all::set);
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Json.MAPPER.writeValue(written.toFile(), all);
            // without this option the old file is deleted first, and a kill at that moment would lose everything
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() {
        try {
            ObjectNode all = (ObjectNode) Json.MAPPER.readTree(file.toFile());
            last = all.remove("_last").asLong();
            if (all.remove("_answers") instanceof ObjectNode known) {
                known.fields().forEachRemaining(field -> answers.put(field.getKey(), (ObjectNode) field.getValue()));
            }
            all.fields().forEachRemaining(field -> objects.put(field.getKey(), (ObjectNode) field.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.get(field).asText() : null;
    }
}
