package com.vixshield.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Reads and writes plain JSON. What has a form of its own, such as the sealed documents, keeps a mapper of its own beside that
 * form.
 */
public final class Json {

    /** Not configured: shared, so nothing may be switched on it. */
    public static final ObjectMapper MAPPER = new ObjectMapper();
    /** Reads numbers with the digits that were written: 250000.00 is not 250000.0 in a log. */
    public static final ObjectReader EXACT = MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(JsonNodeFactory.withExactBigDecimals(true));

    private Json() {
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
