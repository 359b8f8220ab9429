package com.vixshield.signal.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;

/**
 * Keeps the quotes from which a session's condors are built, as bytes that are hashed: one line of text for each quote of
 * the expiry, in the order of the feed.
 */
public final class InputSnapshot {

    public static final String MEDIA_TYPE = "text/csv";

    private static final String HEAD = "root,expiry,right,strike,bid,ask,volume,open_interest,quoted_at\n";

    private InputSnapshot() {
    }

    public static byte[] of(SignalInputs inputs) {
        StringBuilder text = new StringBuilder(HEAD);
        for (OptionQuote quote : inputs.chain().quotes()) {
            if (quote.expiry().equals(inputs.expiry())) {
                text.append(quote.root()).append(',').append(quote.expiry()).append(',').append(quote.right()).append(',')
                        .append(quote.strike()).append(',').append(quote.bid()).append(',').append(quote.ask()).append(',')
                        .append(quote.volume()).append(',').append(quote.openInterest()).append(',')
                        .append(quote.quotedAt() == null ? "" : quote.quotedAt()).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static List<OptionQuote> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(HEAD)) {
            throw new IllegalArgumentException("no snapshot of quotes");
        }
        List<OptionQuote> quotes = new ArrayList<>();
        text.substring(HEAD.length()).lines().forEach(line -> quotes.add(quote(line.split(",", -1))));
        return quotes;
    }

    private static OptionQuote quote(String[] cells) {
        return new OptionQuote(cells[0], LocalDate.parse(cells[1]), PutCall.valueOf(cells[2]), Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]), Double.parseDouble(cells[5]), Long.parseLong(cells[6]), Long.parseLong(cells[7]),
                cells[8].isEmpty() ? null : Instant.parse(cells[8]));
    }
}
