package com.vixshield.market.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<String> SPX = Set.of("SPX", "SPXW");
    private static final Set<String> XSP = Set.of("XSP");

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

    /** Told by the root of its options: titles of funds name the index, too, and files get renamed. */
    boolean isSpx(DataFile head) {
        return root(head).map(SPX::contains).orElse(true);
    }

    /** A tenth of the SPX, in files of the same formats; a tidy chain may hold it beside the SPX. */
    boolean isXsp(DataFile head) {
        return root(head).map(XSP::contains).orElse(false);
    }

    private Optional<String> root(DataFile head) {
        return switch (this) {
            case QUOTE_TABLE -> QuoteTable.root(head);
            case DELAYED_QUOTES -> DelayedQuotes.root(head);
            case TRADIER -> TradierChain.underlying(head);
            case TIDY -> Optional.empty();
        };
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
