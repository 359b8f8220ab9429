package com.vixshield.market.cboe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.TradingHours;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.OddRows;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.UnderlyingLevel;

/**
 * Parses Cboe's delayed option chain, {@code _SPX.json}: about 30,000 contracts in 14 MB, so it is streamed. Whole numbers
 * come with a fraction, the time stamp is UTC with a space in its middle, and a value may be null.
 */
public final class DelayedQuotes {

    public static final Duration DELAY = Duration.ofMinutes(15);

    private static final Pattern FIRST_OPTION = Pattern.compile("\"option\"\\s*:\\s*\"([A-Z]{1,5})\\d{6}[CP]\\d{8}\"");
    private static final int HEAD = 16 << 10;

    private static final JsonFactory JSON = new JsonFactory();

    private final DataFile file;
    private final OptionSymbol symbol = new OptionSymbol();
    private final List<OptionQuote> quotes = new ArrayList<>(32_768);
    private boolean stopsAtTimestamp;
    /** Of the option being read. */
    private boolean known;
    private double bid;
    private double ask;
    private long volume;
    private long openInterest;
    private OptionalLong bidSize;
    private String fault;
    private final OddRows odd = new OddRows();
    private int rowsRead;
    private Instant page;
    private double last = Double.NaN;

    private DelayedQuotes(DataFile file) {
        this.file = file;
    }

    public static ChainSnapshot read(DataFile file, TradingHours hours) {
        DelayedQuotes chain = new DelayedQuotes(file);
        chain.parse();
        chain.odd.judge(chain.rowsRead);
        if (chain.page == null || chain.quotes.isEmpty()) {
            throw file.refuse(0, "not a Cboe delayed chain: " + (chain.page == null ? "no timestamp" : "no options"));
        }
        Instant quoted = hours.quoteInstant(chain.page, DELAY);
        ChainSnapshot read = new ChainSnapshot(hours.sessionOf(quoted), hours.snapshotLabel(chain.page, quoted), quoted,
                chain.last, chain.quotes);
        return UnderlyingLevel.judged(chain.odd.summary(chain.rowsRead).map(read::withUnreadable).orElse(read));
    }

    /** The root of the first option in the beginning of a file; empty where it has none. */
    public static Optional<String> root(DataFile head) {
        Matcher first = FIRST_OPTION.matcher(new String(head.start(HEAD), StandardCharsets.UTF_8));
        return first.find() ? Optional.of(first.group(1)) : Optional.empty();
    }

    /** When the page was made, without reading its options when the stamp comes first, as it does. */
    public static Instant page(DataFile file) {
        DelayedQuotes chain = new DelayedQuotes(file);
        chain.stopsAtTimestamp = true;
        chain.parse();
        if (chain.page == null) {
            throw file.refuse(0, "not a Cboe delayed chain: no timestamp");
        }
        return chain.page;
    }

    private void parse() {
        try (JsonParser json = JSON.createParser(file.stream())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw refuse(json, "not a Cboe delayed chain: no object");
            }
            readTop(json);
            if (!stopsAtTimestamp && json.nextToken() != null) {
                throw refuse(json, "more than one document");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw file.refuse(line, "not complete JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw file.refuse(0, "cannot be read: " + e.getMessage());
        }
    }

    private void readTop(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("timestamp")) {
                page = timestamp(json);
                if (stopsAtTimestamp) {
                    return;
                }
            } else if (name.equals("data") && value == JsonToken.START_OBJECT && !stopsAtTimestamp) {
                readData(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private Instant timestamp(JsonParser json) throws IOException {
        try {
            String text = json.getText().trim().replace(' ', 'T');
            return text.matches(".*(?:Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw refuse(json, "unreadable timestamp " + json.getText());
        }
    }

    private void readData(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("options") && value == JsonToken.START_ARRAY) {
                readOptions(json);
            } else if (name.equals("current_price")) {
                last = json.currentToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
            } else {
                json.skipChildren();
            }
        }
    }

    private void readOptions(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw refuse(json, "not complete JSON");
            }
            rowsRead++;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readOption(json);
            } else {
                odd.add(refuse(json, "an option is not an object"));
                json.skipChildren();
            }
        }
    }

    private void readOption(JsonParser json) throws IOException {
        known = false;
        bid = Double.NaN;
        ask = Double.NaN;
        volume = 0;
        openInterest = 0;
        bidSize = OptionalLong.empty();
        fault = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            readField(json.currentName(), json);
        }
        if (!known) {
            odd.add(refuse(json, "an option without a readable symbol"));
            return;
        }
        if (fault != null) {
            // Without prices it is discarded and counted with the bad quotes.
            odd.add(refuse(json, fault));
            bid = Double.NaN;
            ask = Double.NaN;
        }
        quotes.add(new OptionQuote(symbol.root(), symbol.expiry(), symbol.right(), symbol.strike(), bid, ask, volume,
                openInterest, null, bidSize));
    }

    private void readField(String name, JsonParser json) throws IOException {
        json.nextToken();
        switch (name) {
            case "option" -> known = json.currentToken() == JsonToken.VALUE_STRING && symbol.read(json.getText());
            case "bid" -> bid = number(json);
            case "ask" -> ask = number(json);
            case "volume" -> volume = count(json);
            case "bid_size" -> bidSize = json.currentToken() == JsonToken.VALUE_NULL
                    ? OptionalLong.empty()
                    : OptionalLong.of(count(json));
            case "open_interest" -> openInterest = count(json);
            default -> json.skipChildren();
        }
    }

    /** NaN for null, which the feed uses for a value that it lacks. */
    private double number(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        if (!json.currentToken().isNumeric()) {
            fault = json.currentName() + " is not a number: " + json.getText();
            json.skipChildren();
            return Double.NaN;
        }
        return json.getDoubleValue();
    }

    private long count(JsonParser json) throws IOException {
        double value = number(json);
        if (value < 0 || value > Integer.MAX_VALUE) {
            fault = json.currentName() + " is not a count: " + json.getText();
            return 0;
        }
        return Double.isNaN(value) ? 0 : (long) value;
    }

    private MarketDataException refuse(JsonParser json, String reason) {
        return file.refuse(json.currentLocation().getLineNr(), reason);
    }
}
