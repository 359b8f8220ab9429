package com.vixshield.signal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.SignalTerms;
import com.vixshield.quant.TierOffers;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorLegs;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.hedge.holding.HedgeTrade;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.range.ExpectedMove;

/**
 * Writes signals as JSON, and reads them back: one mapper with a view for the database and one for the command line. Names are
 * in snake case, maps in the order of their keys, absent parts left out.
 */
public final class SignalMapper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(SessionCalendar.NEW_YORK);

    private SignalMapper() {
    }

    /**
     * For the database. Reading tolerates fields that a later rulebook no longer has, and absent ones that it has gained: what
     * was published stays readable.
     */
    static ObjectMapper stored() {
        return common().addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(TierResult.class, SignalNames.Deduced.class)
                .build();
    }

    /** For the command line: New York times, enumerations in lower case. Reading refuses what is missing or unknown. */
    public static ObjectMapper printed() {
        SimpleModule texts = new SimpleModule("texts");
        EnumNames.write(texts, Enum.class, value -> value.name().toLowerCase(Locale.ROOT));
        EnumNames.write(texts, PutCall.class, right -> right == PutCall.PUT ? "P" : "C");
        EnumNames.write(texts, Instant.class, MINUTE::format);
        EnumNames.write(texts, LocalDate.class, LocalDate::toString);
        EnumNames.keys(texts, Layer.class, layer -> layer.name().toLowerCase(Locale.ROOT));
        texts.addDeserializer(LocalDate.class, new Day());
        return common().addModule(texts)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addMixIn(SignalTerms.class, SignalNames.PrintedTerms.class)
                .addMixIn(TierOffers.class, SignalNames.PrintedOffers.class)
                .addMixIn(HedgeContract.class, HedgeNames.Contract.class)
                .addMixIn(HedgeTrade.class, HedgeNames.Trade.class)
                .build();
    }

    private static JsonMapper.Builder common() {
        SimpleModule keys = new SortedKeys(Tier.class);
        EnumNames.both(keys, Tier.class, Tier::key);
        EnumNames.both(keys, Gate.class, Gate::key);
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .addModule(new Jdk8Module()).addModule(keys)
                .addMixIn(CondorLegs.class, SignalNames.Legs.class)
                .addMixIn(CondorTier.class, SignalNames.Condor.class)
                .addMixIn(DailySignal.class, SignalNames.Flat.class)
                .addMixIn(ExpectedMove.class, SignalNames.Move.class);
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
}
