package com.vixshield.signal;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes a published signal as the JSON document of the database, and reads it back. */
@Singleton
class SignalDocument {

    private static final ObjectMapper JSON = SignalMapper.stored();

    String write(PublishedSignal signal) {
        try {
            return JSON.writeValueAsString(signal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the signal of " + signal.signal().session() + " cannot be written", e);
        }
    }

    PublishedSignal read(String document) {
        try {
            return JSON.readValue(document, PublishedSignal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published signal cannot be read", e);
        }
    }
}
