package com.vixshield.market.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

import com.vixshield.market.TradingHours;
import com.vixshield.market.cboe.DelayedQuotes;
import com.vixshield.market.cboe.QuoteTable;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.tradier.TradierChain;
import com.vixshield.quant.chain.ChainSnapshot;

/**
 * Lists the formats that hold a chain, the most original first: where several files hold the same session the first format
 * is used.
 */
public enum ChainFormat {
    QUOTE_TABLE,
    DELAYED_QUOTES,
    TRADIER,
    TIDY;

    /** The first option of Cboe's document, or Tradier's own head. */
    private static final Pattern XSP = Pattern.compile("\"option\"\\s*:\\s*\"XSP\\d|\"tradier\":\"XSP\"");

    /** Told by content, because downloads get renamed. */
    public static ChainFormat of(DataFile file) {
        return switch (file.firstByte()) {
            case '{' -> TradierChain.isOne(file) ? TRADIER : DELAYED_QUOTES;
            case 's' -> TIDY;
            default -> QUOTE_TABLE;
        };
    }

    public ChainSnapshot read(DataFile file, TradingHours hours) {
        return switch (this) {
            case QUOTE_TABLE -> QuoteTable.read(file, hours);
            case DELAYED_QUOTES -> DelayedQuotes.read(file, hours);
            case TRADIER -> TradierChain.read(file, hours);
            case TIDY -> TidyChain.read(file, hours);
        };
    }

    /** Told by content: the quote table comes for every index under the same name. */
    boolean isSpx(DataFile head) {
        if (this != QUOTE_TABLE) {
            return !isXsp(head);
        }
        String title = title(head);
        return title.contains("500") && !title.contains("MINI");
    }

    /** A tenth of the SPX, in files of the same formats; a tidy chain may hold it beside the SPX. */
    boolean isXsp(DataFile head) {
        return switch (this) {
            case QUOTE_TABLE -> title(head).contains("500") && title(head).contains("MINI");
            case DELAYED_QUOTES, TRADIER -> XSP.matcher(beginning(head)).find();
            case TIDY -> false;
        };
    }

    private static String title(DataFile head) {
        return QuoteTable.top(head).title().toUpperCase(Locale.ROOT);
    }

    private static String beginning(DataFile head) {
        try {
            return new String(head.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the quotes of a downloaded file were made, from its first lines. */
    public Instant quoteInstant(DataFile head, TradingHours hours) {
        return switch (this) {
            case DELAYED_QUOTES -> hours.quoteInstant(DelayedQuotes.page(head), DelayedQuotes.DELAY);
            case TRADIER -> hours.quoteInstant(TradierChain.newest(head), Duration.ZERO);
            case QUOTE_TABLE, TIDY -> hours.quoteInstant(QuoteTable.top(head).page(), QuoteTable.DELAY);
        };
    }
}
