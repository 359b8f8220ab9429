package com.vixshield.conditions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.billing.Access;
import com.vixshield.conditions.MarketDay.Stage;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.hedge.policy.ActivationScorer;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.range.EventHistory;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

/**
 * Finds the session that a reader may see: the newest for those who may see a signal when it is sealed, for all others the
 * newest that has settled.
 */
@ApplicationScoped
public class MarketDays {

    /** The settled one, the sealed one, and one that is being replaced. */
    private static final int KEPT = 3;
    private static final MarketHistory NONE = new MarketHistory(List.of(), List.of(), Map.of(), new TreeMap<>(),
            new TreeMap<>());

    @Inject
    SignalQueries signals;
    @Inject
    MarketDataSource market;
    @Inject
    Rulebooks rulebooks;
    @Inject
    Clock clock;

    /** What was computed of a publication never changes; its session's walk through the history takes a moment. */
    private final Map<Key, MarketDay> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MarketDay> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String source, LocalDate session, int version, Instant publishedAt, Stage stage) {
    }

    /** For everybody. */
    @Transactional
    public Optional<MarketDay> settled() {
        return Signal.latestSettled(market.label().source(), clock.instant()).map(this::day);
    }

    @Transactional
    public Optional<MarketDay> newest(Access access) {
        return signals.current(access).map(this::day);
    }

    /** Whether this reader waits for no settlement. */
    public boolean seesNewest(Access access) {
        return signals.entitled(access);
    }

    private MarketDay day(Signal signal) {
        Stage stage = signal.preview
                ? Stage.PREVIEW
                : signal.expiresAt.isAfter(clock.instant()) ? Stage.SEALED : Stage.SETTLED;
        Key key = new Key(signal.source, signal.session, signal.version, signal.publishedAt, stage);
        synchronized (known) {
            MarketDay day = known.get(key);
            if (day == null) {
                day = compute(signal, stage);
                known.put(key, day);
            }
            return day;
        }
    }

    private MarketDay compute(Signal signal, Stage stage) {
        PublishedSignal published = signals.read(signal);
        RulebookVersion rulebook = rulebooks.version(signal.rulebook);
        MarketHistory history = history(signal.session);
        return new MarketDay(signal, published, rulebook, stage, history,
                ActivationScorer.score(rulebook.hedge(), history, published.hedge()),
                EventHistory.of(history, signal.session, signal.expiry, rulebook.core().range()));
    }

    private MarketHistory history(LocalDate session) {
        try {
            return market.history(session).upTo(session);
        } catch (MarketDataException e) {
            return NONE;
        }
    }
}
