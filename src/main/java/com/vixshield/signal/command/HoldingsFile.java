package com.vixshield.signal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.signal.HedgeNames;

/**
 * Reads what the hedge held after an earlier session: the document that the command printed for it, or its hedge_path
 * alone.
 */
final class HoldingsFile {

    private static final String PATH = "hedge_path";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day())
                    .addKeyDeserializer(Layer.class, new LayerName()))
            .addMixIn(HedgeContract.class, HedgeNames.Contract.class)
            .build();

    private HoldingsFile() {
    }

    /**
     * States by weighting.
     *
     * @throws IllegalArgumentException for a file that cannot be read, or that is of a later session
     */
    static Map<String, HedgeState> read(Path file, LocalDate session) {
        try {
            JsonNode document = JSON.readTree(Files.readAllBytes(file));
            JsonNode path = document.has(PATH) ? document.get(PATH) : document;
            LocalDate day = JSON.treeToValue(path.path("session"), LocalDate.class);
            if (day == null || day.isAfter(session)) {
                throw new IllegalArgumentException(file + " holds the hedge after "
                        + (day == null ? "no session" : "the session " + day) + ", and " + session + " is asked for");
            }
            return states(path.path("weightings"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " holds no hedge: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file, e);
        }
    }

    private static Map<String, HedgeState> states(JsonNode weightings) throws JsonProcessingException {
        Map<String, HedgeState> states = new LinkedHashMap<>();
        for (Weighting weighting : Weighting.values()) {
            String name = weighting.name().toLowerCase(Locale.ROOT);
            JsonNode state = weightings.path(name).path("state");
            if (state.isMissingNode()) {
                throw new IllegalArgumentException("the holdings have no " + name + " state");
            }
            states.put(name, JSON.treeToValue(state, HedgeState.class));
        }
        return states;
    }

    private static final class Day extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            if (!text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date (YYYY-MM-DD)");
            }
            return LocalDate.parse(text);
        }
    }

    private static final class LayerName extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            for (Layer layer : Layer.values()) {
                if (layer.name().toLowerCase(Locale.ROOT).equals(key)) {
                    return layer;
                }
            }
            return context.handleWeirdKey(Layer.class, key, "not a layer");
        }
    }
}
