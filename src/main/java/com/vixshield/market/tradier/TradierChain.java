package com.vixshield.market.tradier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.TradingHours;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.JsonDocument;
import com.vixshield.market.file.OddRows;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.UnderlyingLevel;

/**
 * Joins the answers that make up one chain into one document: Tradier gives an expiry at a time, but what a signal was
 * computed from must be one thing that can be kept and read again. The answers stand in it as they came; before them the
 * underlying, and when its newest quote was made.
 */
public final class TradierChain {

    private static final Pattern HEAD = Pattern.compile("\\{\"tradier\":\"([A-Z]+)\",\"newest\":\"([^\"]+)\"");
    private static final int HEAD_LENGTH = 100;

    private TradierChain() {
    }

    /** @param expiries one answer for each */
    static byte[] join(String underlying, DataFile quote, List<DataFile> expiries) {
        Instant newest = expiries.stream().map(TradierAnswers::options).flatMap(List::stream).map(OptionQuote::quotedAt)
                .filter(at -> at != null).max(Comparator.naturalOrder())
                .orElseThrow(() -> quote.refuse(0, "no option of " + underlying + " has a quote with a time"));
        try (ByteArrayOutputStream joined = new ByteArrayOutputStream()) {
            joined.writeBytes(bytes("{\"tradier\":\"" + underlying + "\",\"newest\":\"" + newest + "\",\n\"quote\":"));
            quote.stream().transferTo(joined);
            String before = ",\n\"chains\":[";
            for (DataFile expiry : expiries) {
                joined.writeBytes(bytes(before));
                expiry.stream().transferTo(joined);
                before = ",\n";
            }
            joined.writeBytes(bytes("]}\n"));
            return joined.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of a file suffices. */
    public static boolean isOne(DataFile file) {
        return head(file).find();
    }

    /** Whose options they are; the beginning of a file suffices. */
    public static Optional<String> underlying(DataFile file) {
        Matcher head = head(file);
        return head.find() ? Optional.of(head.group(1)) : Optional.empty();
    }

    /** When the newest of its quotes was made; the beginning of a file suffices. */
    public static Instant newest(DataFile file) {
        Matcher head = head(file);
        try {
            if (head.find()) {
                return Instant.parse(head.group(2));
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw file.refuse(1, "not a joined chain of Tradier");
    }

    /** The chain is as new as its newest quote; the others say themselves how old they are. */
    public static ChainSnapshot read(DataFile file, TradingHours hours) {
        Instant newest = newest(file);
        JsonNode root = JsonDocument.read(file);
        List<OptionQuote> quotes = new ArrayList<>();
        OddRows odd = new OddRows();
        int rows = 0;
        for (JsonNode answer : JsonDocument.elements(root.path("chains"))) {
            quotes.addAll(TradierAnswers.options(file, answer, odd));
            rows += JsonDocument.elements(answer.path("options").path("option")).size();
        }
        odd.judge(rows);
        if (quotes.isEmpty()) {
            throw file.refuse(0, "no options");
        }
        Instant quoted = hours.quoteInstant(newest, Duration.ZERO);
        ChainSnapshot read = new ChainSnapshot(hours.sessionOf(quoted), hours.snapshotLabel(newest, quoted), quoted,
                TradierAnswers.last(file, root.path("quote"), root.path("tradier").asText()), quotes);
        return UnderlyingLevel.judged(odd.summary(rows).map(read::withUnreadable).orElse(read));
    }

    private static Matcher head(DataFile file) {
        try {
            return HEAD.matcher(new String(file.stream().readNBytes(HEAD_LENGTH), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
