package com.vixshield.market.chainfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lists the layouts that can be read, each told by the names in its header. */
public enum ChainLayout {
    OPTIONS_DX("OptionsDX", List.of("quote_unixtime", "quote_date", "underlying_last", "expire_date", "strike", "c_bid",
            "c_ask", "p_bid", "p_ask")),
    ORATS_FILE("ORATS near-close file", List.of("ticker", "copra", "popra", "expirdate", "strike", "cbidpx", "caskpx", "pbidpx",
            "paskpx", "trade_date")),
    ORATS_API("ORATS strikes", List.of("ticker", "tradedate", "expirdate", "strike", "callbidprice", "callaskprice",
            "putbidprice", "putaskprice")),
    CBOE_END_OF_DAY("Cboe DataShop end of day", List.of("underlying_symbol", "quote_date", "root", "expiration", "strike",
            "option_type", "bid_1545", "ask_1545")),
    CBOE_INTERVALS("Cboe DataShop intervals", List.of("underlying_symbol", "quote_datetime", "root", "expiration", "strike",
            "option_type", "bid", "ask")),
    THETA_V3("ThetaData end of day, version 3", List.of("symbol", "expiration", "strike", "right", "created", "bid", "ask")),
    THETA_V2("ThetaData end of day, version 2", List.of("root", "expiration", "strike", "right", "ms_of_day", "bid", "ask",
            "date"));

    private final String title;
    private final List<String> columns;

    ChainLayout(String title, List<String> columns) {
        this.title = title;
        this.columns = columns;
    }

    public String title() {
        return title;
    }

    /** Columns that it must have. */
    public List<String> columns() {
        return columns;
    }

    static Optional<ChainLayout> of(Set<String> names) {
        return Arrays.stream(values()).filter(layout -> names.containsAll(layout.columns)).findFirst();
    }

    /** Why a header that fits none is refused: of what is nearly one, what is missing. */
    static String refusal(Set<String> names) {
        if (names.contains("open_interest") && names.contains("right") && !names.contains("bid")) {
            return "open interest without bid and ask: nothing can be priced from it";
        }
        if (names.contains("right") && names.contains("close") && !names.contains("bid")) {
            return "traded prices without bid and ask: nothing can be priced from them";
        }
        return Arrays.stream(values()).filter(layout -> missing(layout, names).size() <= 2)
                .min((a, b) -> missing(a, names).size() - missing(b, names).size())
                .map(layout -> "like " + layout.title + ", but without the columns "
                        + String.join(", ", missing(layout, names)))
                .orElse("the layout of no vendor that can be read: " + String.join(", ",
                        Arrays.stream(values()).map(ChainLayout::title).toList()));
    }

    private static List<String> missing(ChainLayout layout, Set<String> names) {
        return layout.columns.stream().filter(column -> !names.contains(column)).toList();
    }

    /** @param name of the file, which alone tells the underlying in some layouts; empty when it does not */
    Optional<RowReader> reader(DelimitedLines header, String name) {
        return switch (this) {
            case OPTIONS_DX -> name.toLowerCase(Locale.ROOT).matches(".*(?<![a-z])spx(?![a-vx-z]).*")
                    ? Optional.of(new OptionsDxRows(header))
                    : Optional.empty();
            case ORATS_FILE -> Optional.of(new OratsFileRows(header));
            case ORATS_API -> Optional.of(new OratsApiRows(header));
            case CBOE_END_OF_DAY -> Optional.of(new CboeEndOfDayRows(header));
            case CBOE_INTERVALS -> Optional.of(new CboeIntervalRows(header));
            case THETA_V3 -> Optional.of(new ThetaRows(header));
            case THETA_V2 -> Optional.of(new OldThetaRows(header));
        };
    }
}
