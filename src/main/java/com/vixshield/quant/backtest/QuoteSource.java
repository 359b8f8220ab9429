package com.vixshield.quant.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.volatility.OtmCurve;

/**
 * Holds real quotes for a walk: the sessions that have them are priced on them, all others on the model.
 *
 * @param origin whose quotes they are, for readers; empty when there are none
 * @param sha256 of what they were read from; empty when there are none
 * @param curves by session, out-of-the-money quotes read as the daily signal reads them
 * @param refused sessions with quotes that are not used, and why
 */
public record QuoteSource(String origin, String sha256, NavigableMap<LocalDate, OtmCurve> curves,
        NavigableMap<LocalDate, String> refused) {

    /** Every session on the model. */
    public static final QuoteSource NONE = new QuoteSource("", "", new TreeMap<>(), new TreeMap<>());

    /** A forward farther from the index's close than any basis or last quarter of an hour moves it. */
    private static final double FARTHEST = 0.05;

    public QuoteSource {
        curves = Collections.unmodifiableNavigableMap(new TreeMap<>(curves));
        refused = Collections.unmodifiableNavigableMap(new TreeMap<>(refused));
    }

    /**
     * @param history for the rates, and the closes that a chain's forward must lie near
     * @param expiries closing moment of the session after one
     */
    public static QuoteSource of(String origin, String sha256, List<ChainSnapshot> chains, MarketHistory history,
            Function<LocalDate, Instant> expiries) {
        NavigableMap<LocalDate, Double> closes = new TreeMap<>();
        for (DailyBar bar : history.spx()) {
            closes.put(bar.date(), bar.close());
        }
        NavigableMap<LocalDate, OtmCurve> curves = new TreeMap<>();
        NavigableMap<LocalDate, String> refused = new TreeMap<>();
        for (ChainSnapshot chain : chains) {
            LocalDate expiry = chain.quotes().get(0).expiry();
            Optional<OtmCurve> curve = SignalCalculator.curve(
                    new SignalInputs(chain, history, expiry, expiries.apply(chain.session())), RulebookParameters.V1_0);
            Double close = closes.get(chain.session());
            if (curve.isEmpty()) {
                refused.put(chain.session(), "too few strikes with bids on both sides to imply a forward");
            } else if (close == null) {
                refused.put(chain.session(), "no close of the index on that day in the history");
            } else if (Math.abs(curve.get().forward() / close - 1) > FARTHEST) {
                refused.put(chain.session(), "its forward is more than 5 % from the close of the index: another underlying?");
            } else {
                curves.put(chain.session(), curve.get());
            }
        }
        return new QuoteSource(origin, sha256, curves, refused);
    }

    public boolean isEmpty() {
        return curves.isEmpty();
    }
}
