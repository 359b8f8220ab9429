package com.vixshield.signal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Reads what the hedge held after an earlier session: the document that the command printed for it, or its hedge_path
 * alone.
 */
final class HoldingsFile {

    private static final String PATH = "hedge_path";

    private HoldingsFile() {
    }

    /**
     * States by weighting.
     *
     * @throws IllegalArgumentException for a file that cannot be read, or that is of a later session
     */
    static Map<String, HedgeState> read(Path file, LocalDate session) {
        try {
            JsonNode document = SignalJson.MAPPER.readTree(Files.readAllBytes(file));
            JsonNode path = document.has(PATH) ? document.get(PATH) : document;
            LocalDate day = SignalJson.MAPPER.treeToValue(path.path("session"), LocalDate.class);
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
            states.put(name, SignalJson.MAPPER.treeToValue(state, HedgeState.class));
        }
        return states;
    }
}
