package com.vixshield.chains;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.market.chainfile.ChainFileQuote;
import com.vixshield.market.chainfile.ChainFileReport;
import com.vixshield.market.chainfile.RowReason;
import com.vixshield.platform.Json;
import com.vixshield.quant.chain.PutCall;

/**
 * Holds what was understood of a file beyond its counts, as it is kept beside it.
 *
 * @param reasons why options were left out or refused
 * @param sample the first quotes, to be compared with the file
 */
record UnderstoodFile(List<Reason> reasons, List<Sample> sample) {

    static final int SAMPLE = 5;

    record Reason(RowReason reason, long options, int firstLine) {
    }

    record Sample(LocalDate session, Instant quotedAt, LocalDate expiry, double strike, boolean put, double bid, double ask) {

        static Sample of(ChainFileQuote quote) {
            return new Sample(quote.session(), quote.quotedAt(), quote.option().expiry(), quote.option().strike(),
                    quote.option().right() == PutCall.PUT, quote.option().bid(), quote.option().ask());
        }
    }

    static UnderstoodFile of(ChainFileReport report, List<Sample> sample) {
        return new UnderstoodFile(report.reasons().stream()
                .map(count -> new Reason(count.reason(), count.options(), count.firstLine())).toList(), sample);
    }

    String json() {
        ObjectNode document = Json.MAPPER.createObjectNode();
        ArrayNode counted = document.putArray("reasons");
        reasons.forEach(reason -> counted.addObject().put("reason", reason.reason().name()).put("options", reason.options())
                .put("firstLine", reason.firstLine()));
        ArrayNode quotes = document.putArray("sample");
        sample.forEach(quote -> quotes.addObject().put("session", quote.session().toString())
                .put("quotedAt", quote.quotedAt().toString()).put("expiry", quote.expiry().toString())
                .put("strike", quote.strike()).put("put", quote.put()).put("bid", quote.bid()).put("ask", quote.ask()));
        return Json.write(document);
    }

    static UnderstoodFile read(String json) {
        try {
            JsonNode document = Json.MAPPER.readTree(json);
            List<Reason> reasons = new ArrayList<>();
            document.path("reasons").forEach(reason -> reasons.add(new Reason(RowReason.valueOf(reason.path("reason").asText()),
                    reason.path("options").asLong(), reason.path("firstLine").asInt())));
            List<Sample> sample = new ArrayList<>();
            document.path("sample").forEach(quote -> sample.add(new Sample(LocalDate.parse(quote.path("session").asText()),
                    Instant.parse(quote.path("quotedAt").asText()), LocalDate.parse(quote.path("expiry").asText()),
                    quote.path("strike").asDouble(), quote.path("put").asBoolean(), quote.path("bid").asDouble(),
                    quote.path("ask").asDouble())));
            return new UnderstoodFile(reasons, sample);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of a chain file is unreadable", e);
        }
    }
}
