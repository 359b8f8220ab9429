package com.vixshield.signal;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes a published signal as JSON and reads it back. Reading tolerates fields that a later rulebook no longer has, and
 * absent ones that it has gained: what was published stays readable.
 */
@Singleton
public class SignalDocument {

    private static final ObjectMapper JSON = SignalMapper.stored();

    public String write(PublishedSignal signal) {
        try {
            return JSON.writeValueAsString(signal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the signal of " + signal.signal().session() + " cannot be written", e);
        }
    }

    public PublishedSignal read(String document) {
        try {
            return JSON.readValue(document, PublishedSignal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published signal cannot be read", e);
        }
    }
}
