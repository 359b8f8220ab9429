package com.vixshield.market.file;

import java.util.Optional;

import com.vixshield.quant.history.DailyBar;

/**
 * Judges the open, high, low and close of a day, by one rule for every file that holds them. The SPX never closed or opened
 * outside its day's range, so such a row is refused; Cboe's volatility indices really have some, which are kept with a doubt.
 */
public final class BarRules {

    private static final String STRICT = "SPX";

    private BarRules() {
    }

    /**
     * Why a row cannot be of that index.
     *
     * @param symbol null where the file does not tell
     */
    public static Optional<String> refusal(String symbol, DailyBar bar) {
        return STRICT.equals(symbol) ? outside(bar).map(part -> part + " outside the day's range") : Optional.empty();
    }

    /** What is odd about a row that is kept. */
    public static Optional<String> doubt(DailyBar bar) {
        // Cboe really published such a row (VIX6M, 2019-07-05). Its range is worth nothing, its close is good.
        return bar.high() < bar.low()
                ? Optional.of("high below low: taken without its range")
                : outside(bar).map(part -> part + " outside the day's range: taken as it is");
    }

    /** The row, without a range that cannot be. */
    public static DailyBar usable(DailyBar bar) {
        return bar.high() < bar.low() ? new DailyBar(bar.date(), bar.open(), Double.NaN, Double.NaN, bar.close()) : bar;
    }

    private static Optional<String> outside(DailyBar bar) {
        if (bar.close() > bar.high() || bar.close() < bar.low()) {
            return Optional.of("close");
        }
        return bar.open() > bar.high() || bar.open() < bar.low() ? Optional.of("open") : Optional.empty();
    }
}
