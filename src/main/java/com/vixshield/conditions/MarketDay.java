package com.vixshield.conditions;

import java.util.Optional;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.hedge.policy.ActivationScore;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.range.EventHistory;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;

/**
 * Holds what is known of one session.
 *
 * @param history daily data up to that session, nothing later
 * @param past how sessions moved before; absent where the session has no expected range
 */
public record MarketDay(Signal signal, PublishedSignal published, RulebookVersion rulebook, Stage stage, MarketHistory history,
        ActivationScore activation, Optional<EventHistory> past) {

    /** Names how far the session is. */
    public enum Stage {
        PREVIEW("Preview"),
        SEALED("Sealed"),
        SETTLED("Settled");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What was computed of the session's quotes. */
    public DailySignal computed() {
        return published.signal();
    }
}
