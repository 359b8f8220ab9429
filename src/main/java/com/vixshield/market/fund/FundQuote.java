package com.vixshield.market.fund;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.ImplausibleException;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.JsonDocument;

/**
 * Holds the last price of one fund.
 *
 * @param price dollars a share
 * @param at when it was traded
 */
public record FundQuote(String ticker, double price, Instant at) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final ZoneId NEW_YORK = SessionCalendar.NEW_YORK;

    /** Cboe's delayed quote: {@code data.current_price}, traded at {@code data.last_trade_time}, New York time. */
    public static FundQuote cboe(DataFile file, String ticker) {
        JsonNode data = JsonDocument.read(file).path("data");
        try {
            Instant at = LocalDateTime.parse(data.path("last_trade_time").asText()).atZone(NEW_YORK).toInstant();
            return checked(file, new FundQuote(ticker, JsonDocument.number(data.path("current_price")), at));
        } catch (DateTimeException e) {
            throw file.refuse(0, "no time of the last trade: " + data.path("last_trade_time").asText());
        }
    }

    /** Tradier's quote: {@code last}, traded at {@code trade_date}, milliseconds. */
    public static FundQuote tradier(DataFile file, String ticker) {
        for (JsonNode quote : JsonDocument.elements(JsonDocument.read(file).path("quotes").path("quote"))) {
            if (quote.path("symbol").asText().equals(ticker)) {
                return checked(file, new FundQuote(ticker, JsonDocument.number(quote.path("last")),
                        Instant.ofEpochMilli(quote.path("trade_date").asLong())));
            }
        }
        throw file.refuse(0, "no quote of " + ticker);
    }

    /** A price of the future is none; an old one is used no longer than its day. */
    public static List<String> judge(FundQuote quote, Instant now) {
        if (quote.at().isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new ImplausibleException("a price of the future: " + quote.at());
        }
        return List.of();
    }

    private static FundQuote checked(DataFile file, FundQuote quote) {
        if (!(quote.price() > 0) || quote.at().toEpochMilli() == 0) {
            throw file.refuse(0, "no last price of " + quote.ticker());
        }
        return quote;
    }
}
