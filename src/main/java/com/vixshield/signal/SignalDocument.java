package com.vixshield.signal;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.vixshield.quant.condor.CondorLegs;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.TierResult;

/**
 * A published signal as JSON and back. Reading tolerates fields that a later rulebook no longer has, and absent ones that it
 * has gained: what was published stays readable.
 */
@Singleton
class SignalDocument {

    /** Told apart by their fields: a tier without a condor has a reason and no legs. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @com.fasterxml.jackson.annotation.JsonSubTypes({ @com.fasterxml.jackson.annotation.JsonSubTypes.Type(CondorTier.class),
            @com.fasterxml.jackson.annotation.JsonSubTypes.Type(NoCondor.class) })
    private interface Deduced {
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module()).addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(TierResult.class, Deduced.class)
            .addMixIn(CondorLegs.class, SignalNames.Legs.class)
            .build();

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
