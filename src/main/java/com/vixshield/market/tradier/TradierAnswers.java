package com.vixshield.market.tradier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.JsonDocument;
import com.vixshield.market.file.OddRows;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;

/** Parses Tradier's answers to the three requests that a chain takes. */
public final class TradierAnswers {

    private TradierAnswers() {
    }

    /** Ascending. */
    public static List<LocalDate> expirations(DataFile file) {
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode day : JsonDocument.elements(part(file, JsonDocument.read(file), "expirations").path("date"))) {
            days.add(date(file, day));
        }
        return days.stream().sorted().toList();
    }

    /** The last value of an index, NaN when it has none. */
    public static double last(DataFile file, String symbol) {
        return last(file, JsonDocument.read(file), symbol);
    }

    static double last(DataFile file, JsonNode answer, String symbol) {
        for (JsonNode quote : JsonDocument.elements(part(file, answer, "quotes").path("quote"))) {
            if (quote.path("symbol").asText().equals(symbol)) {
                return JsonDocument.number(quote.path("last"));
            }
        }
        throw file.refuse(0, "no quote of " + symbol);
    }

    /** One expiry, of all roots; empty where none is listed. Without a bid or an ask there is NaN, as for every source. */
    public static List<OptionQuote> options(DataFile file) {
        return options(file, JsonDocument.read(file));
    }

    static List<OptionQuote> options(DataFile file, JsonNode answer) {
        OddRows odd = new OddRows();
        List<OptionQuote> quotes = options(file, answer, odd);
        odd.judge(JsonDocument.elements(answer.path("options").path("option")).size());
        return quotes;
    }

    /** @param odd told of options that cannot be read */
    static List<OptionQuote> options(DataFile file, JsonNode answer, OddRows odd) {
        List<OptionQuote> quotes = new ArrayList<>();
        int number = 0;
        for (JsonNode option : JsonDocument.elements(part(file, answer, "options").path("option"))) {
            number++;
            try {
                quotes.add(quote(file, number, option));
            } catch (MarketDataException e) {
                odd.add(e);
            }
        }
        return quotes;
    }

    private static JsonNode part(DataFile file, JsonNode answer, String name) {
        JsonNode part = answer.path(name);
        if (part.isMissingNode()) {
            throw file.refuse(0, "not an answer of Tradier: no \"" + name + "\"");
        }
        return part;
    }

    private static OptionQuote quote(DataFile file, int number, JsonNode option) {
        String root = option.path("root_symbol").asText();
        double strike = JsonDocument.number(option.path("strike"));
        if (root.isEmpty() || !(strike > 0)) {
            throw refuse(file, number, "no root or strike");
        }
        return new OptionQuote(root, date(file, option.path("expiration_date")), right(file, number, option), strike,
                JsonDocument.number(option.path("bid")), JsonDocument.number(option.path("ask")),
                count(file, number, option.path("volume")), count(file, number, option.path("open_interest")),
                quotedAt(option));
    }

    private static PutCall right(DataFile file, int number, JsonNode option) {
        return switch (option.path("option_type").asText()) {
            case "call" -> PutCall.CALL;
            case "put" -> PutCall.PUT;
            default -> throw refuse(file, number, "neither a call nor a put");
        };
    }

    private static long count(DataFile file, int number, JsonNode node) {
        double value = JsonDocument.number(node);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw refuse(file, number, "not a count: " + node.asText());
        }
        return (long) value;
    }

    /** Bid and ask are stamped apart, in milliseconds; 0 stands for never. */
    private static Instant quotedAt(JsonNode option) {
        long latest = Math.max(option.path("bid_date").asLong(), option.path("ask_date").asLong());
        return latest > 0 ? Instant.ofEpochMilli(latest) : null;
    }

    private static LocalDate date(DataFile file, JsonNode node) {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeException e) {
            throw file.refuse(0, "not a date: " + node.asText());
        }
    }

    private static MarketDataException refuse(DataFile file, int number, String reason) {
        return file.refuse(0, "option " + number + ": " + reason);
    }
}
