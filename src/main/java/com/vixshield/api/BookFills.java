package com.vixshield.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.book.ledger.BrokerFill.Kind;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.web.format.IsoDates;

/**
 * Reads the fills of a program. Each has symbol, quantity, price and at, and by its kind of contract expiry, right and strike.
 *
 * @param errors by place in the body; with any, nothing is entered
 */
record BookFills(List<BrokerFill> fills, Map<String, String> errors) {

    private static final int MOST = 1000;
    private static final int LONGEST = 150;

    /** @param key stands for the references of fills that have none */
    static BookFills of(JsonNode body, String key) {
        Map<String, String> errors = new TreeMap<>();
        JsonNode list = body.path("fills");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            errors.put("fills", "an array of 1 to " + MOST + " fills");
            return new BookFills(List.of(), errors);
        }
        List<BrokerFill> fills = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            new One(list.get(i), "fills[" + i + "]", errors).read(key + "#" + i).ifPresent(fills::add);
        }
        return new BookFills(fills, errors);
    }

    /** One fill while it is read. */
    private record One(JsonNode node, String place, Map<String, String> errors) {

        Optional<BrokerFill> read(String otherwise) {
            Kind kind = oneOf("kind", Kind.class, "TRADE or SETTLEMENT").orElse(Kind.TRADE);
            Optional<TradedInstrument> instrument = instrument();
            Optional<Effect> effect = oneOf("effect", Effect.class, "OPEN or CLOSE, or nothing");
            Optional<BigDecimal> quantity = number("quantity", true, "a whole number, negative when sold")
                    .filter(value -> value.signum() != 0 && value.stripTrailingZeros().scale() <= 0
                            && value.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0);
            Optional<BigDecimal> price = number("price", true, "a price of at least 0, up to 6 decimals").filter(this::plain);
            Optional<BigDecimal> fee = number("fee", false, "dollars of at least 0").filter(this::plain);
            Optional<Instant> at = text("at").flatMap(One::instant);
            refuse(quantity.isEmpty(), "quantity", "a whole number, negative when sold");
            refuse(price.isEmpty(), "price", "a price of at least 0, up to 6 decimals");
            refuse(at.isEmpty(), "at", "a time with its zone, such as 2026-11-09T15:58:00-05:00");
            if (instrument.isEmpty() || quantity.isEmpty() || price.isEmpty() || at.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new BrokerFill(kind, instrument.get(), effect, quantity.get().intValueExact(), price.get(),
                    fee.orElse(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP), at.get(),
                    text("reference").orElse(otherwise),
                    text("order")));
        }

        private Optional<TradedInstrument> instrument() {
            String symbol = text("symbol").orElse("");
            try {
                return Optional.of(new TradedInstrument(symbol, TradedInstrument.kindOf(symbol).orElseThrow(
                        () -> new IllegalArgumentException("no book holds " + symbol)),
                        text("expiry").flatMap(One::date).orElse(null),
                        oneOf("right", PutCall.class, "PUT or CALL").orElse(null),
                        number("strike", false, "points").orElse(null)));
            } catch (IllegalArgumentException e) {
                refuse(true, "symbol", e.getMessage());
                return Optional.empty();
            }
        }

        private boolean plain(BigDecimal value) {
            return value.signum() >= 0 && value.scale() <= 6 && value.precision() - value.scale() <= 6;
        }

        private Optional<BigDecimal> number(String name, boolean needed, String words) {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull()) {
                refuse(needed, name, words);
                return Optional.empty();
            }
            if (!value.isNumber()) {
                refuse(true, name, words);
                return Optional.empty();
            }
            return Optional.of(value.decimalValue());
        }

        private <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type, String words) {
            Optional<String> text = text(name);
            Optional<E> found = text.flatMap(
                    value -> Stream.of(type.getEnumConstants()).filter(constant -> constant.name().equals(value)).findFirst());
            refuse(text.isPresent() && found.isEmpty(), name, words);
            return found;
        }

        private Optional<String> text(String name) {
            JsonNode value = node.path(name);
            Optional<String> text = value.isTextual() ? Optional.of(value.textValue().strip()) : Optional.empty();
            refuse(text.filter(found -> found.length() > LONGEST || found.chars().anyMatch(Character::isISOControl))
                    .isPresent(), name,
                    "at most " + LONGEST + " plain characters");
            return text.filter(found -> !found.isEmpty() && found.length() <= LONGEST);
        }

        private void refuse(boolean wrong, String name, String words) {
            if (wrong) {
                errors.putIfAbsent(place + "." + name, words);
            }
        }

        private static Optional<LocalDate> date(String text) {
            return IsoDates.of(text);
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** For a body that is only a list of numbers. */
    static Optional<List<Long>> sequences(JsonNode body, Function<JsonNode, JsonNode> of) {
        List<Long> sequences = new ArrayList<>();
        for (JsonNode one : of.apply(body)) {
            if (!one.canConvertToLong() || !one.isIntegralNumber()) {
                return Optional.empty();
            }
            sequences.add(one.longValue());
        }
        return sequences.isEmpty() ? Optional.empty() : Optional.of(sequences);
    }
}
