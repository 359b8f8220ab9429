package com.vixshield.signal.command;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorLegs;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.hedge.holding.HedgeTrade;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.signal.HedgeNames;
import com.vixshield.signal.SignalNames;

/** The report as a JSON document: names in snake case, New York times, absent parts left out. */
final class SignalJson {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(SessionCalendar.NEW_YORK);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(Instant.class, text(MINUTE::format))
                    .addSerializer(LocalDate.class, text(LocalDate::toString))
                    .addSerializer(Enum.class, text(value -> value.name().toLowerCase(Locale.ROOT)))
                    .addKeySerializer(Layer.class, name(layer -> layer.name().toLowerCase(Locale.ROOT)))
                    .addSerializer(PutCall.class, text(right -> right == PutCall.PUT ? "P" : "C")))
            .addMixIn(DailySignal.class, ReferenceNames.class)
            .addMixIn(CondorLegs.class, SignalNames.Legs.class)
            .addMixIn(HedgeContract.class, HedgeNames.Contract.class)
            .addMixIn(HedgeTrade.class, HedgeNames.Trade.class)
            .build();

    private SignalJson() {
    }

    static String write(SignalReport report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signal is always writable", e);
        }
    }

    /** Inspects the classes to write: a third of the command's time, which another thread can spend meanwhile. */
    static void prepare() {
        MAPPER.canSerialize(SignalReport.class);
    }

    /** Names that snake case does not give: the zone of an instant, and T as the formulas write it. */
    private interface ReferenceNames {

        @JsonProperty("quote_instant_et")
        Instant quoteInstant();

        @JsonProperty("expiry_instant_et")
        Instant expiryInstant();

        @JsonProperty("T_years")
        double tYears();

        /** The report prints them with their grades. */
        @JsonIgnore
        Map<String, TierResult> tiers();
    }

    private interface Text<T> {
        String of(T value);
    }

    private static <T> JsonSerializer<T> text(Text<T> text) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(text.of(value));
            }
        };
    }

    private static <T> JsonSerializer<T> name(Text<T> text) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeFieldName(text.of(value));
            }
        };
    }
}
