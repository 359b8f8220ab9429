package com.vixshield.market.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.ObservedClose;
import com.vixshield.market.Provenance;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.XspQuotes;
import com.vixshield.market.cboe.CboeFeeds;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.feed.LastGood;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;

/**
 * Provides the market as the providers show it, and past sessions as they were recorded. Only a signal waits for a
 * provider; readers of a chain or a history see what was good last.
 */
public final class LiveSource implements MarketDataSource {

    /** A signal is computed from quotes of its hour, or not at all: an older good chain may still be looked at. */
    private static final Duration OLDEST_FOR_SIGNAL = Duration.ofMinutes(30);

    private static final Duration SHOWN_FOR = Duration.ofMinutes(1);

    private final ProviderSelection combination;
    private final CboeFeeds cboe;
    private final Feeds feeds;
    private final MarketArchive recorded;
    private final Supplier<NavigableMap<LocalDate, Set<EventKind>>> events;
    private final SessionCalendar calendar;
    private final Clock clock;
    private volatile Shown shown;

    /** A history as pages show it: put together for one is good for all of a minute. */
    private record Shown(MarketHistory history, Instant at) {
    }

    LiveSource(ProviderSelection combination, CboeFeeds cboe, Feeds feeds, MarketArchive recorded,
            Supplier<NavigableMap<LocalDate, Set<EventKind>>> events, SessionCalendar calendar, Clock clock) {
        this.combination = combination;
        this.cboe = cboe;
        this.feeds = feeds;
        this.recorded = recorded;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public DataLabel label() {
        return combination.label();
    }

    @Override
    public List<LocalDate> sessions() {
        TreeSet<LocalDate> sessions = new TreeSet<>(recorded.sessions());
        feeds.good(chainFeed()).ifPresent(good -> sessions.add(good.data().session()));
        return List.copyOf(sessions);
    }

    @Override
    public ChainSnapshot chain(LocalDate session) {
        return recordedChain(session).chain();
    }

    @Override
    public MarketHistory history(LocalDate session) {
        Shown current = shown;
        if (current == null || !clock.instant().isBefore(current.at().plus(SHOWN_FOR))) {
            current = new Shown(history(newHistory(false)), clock.instant());
            shown = current;
        }
        return current.history();
    }

    @Override
    public Optional<ObservedClose> close(LocalDate session) {
        return combination.series("SPX", clock.instant()).flatMap(series -> newHistory(false).close(series, session))
                .or(() -> recorded.close(session));
    }

    @Override
    public MarketInputs inputs(LocalDate session) {
        feeds.current(chainFeed());
        Optional<LastGood<ChainSnapshot>> vix = beside("VIX");
        beside(XspQuotes.ROOT);
        MarketArchive.Chain chain = recordedChain(session);
        Instant oldest = calendar.preview(session).minus(OLDEST_FOR_SIGNAL);
        if (chain.chain().quoteInstant().isBefore(oldest)) {
            throw new MarketDataException(chainFeed().name(), 0, "too old for a signal: quotes of "
                    + chain.chain().quoteInstant() + ", none since" + because());
        }
        LiveHistory live = newHistory(true);
        MarketHistory history = history(live);
        LocalDate expiry = calendar.next(session);
        SignalInputs inputs = new SignalInputs(chain.chain(), history, expiry, calendar.close(expiry),
                vix.map(LastGood::data).map(LiveSource::beside));
        return new MarketInputs(inputs, provenance(chain, vix.map(LastGood::files).orElse(List.of()), live));
    }

    /** Not waited for twice: a signal does without. */
    private Optional<LastGood<ChainSnapshot>> beside(String underlying) {
        Feed<ChainSnapshot> feed = combination.chain(underlying, clock.instant());
        return feeds.good(feed).or(() -> feeds.current(feed));
    }

    private static VixSnapshot beside(ChainSnapshot vix) {
        double level = vix.underlyingLast();
        return new VixSnapshot(vix.quoteInstant(), Double.isNaN(level) ? OptionalDouble.empty() : OptionalDouble.of(level),
                vix.quotes().stream().map(quote -> new VixSnapshot.Quote(quote, quote.bidSize())).toList());
    }

    private Provenance provenance(MarketArchive.Chain chain, List<FileReport> beside, LiveHistory history) {
        List<FileReport> files = new ArrayList<>(chain.files());
        files.addAll(beside);
        files.addAll(history.files());
        return new Provenance(label(), chain.chain().quoteInstant(), files);
    }

    private LiveHistory newHistory(boolean asks) {
        return new LiveHistory(combination, feeds, calendar, clock.instant(), asks);
    }

    @Override
    public Optional<String> trouble() {
        return new FeedWarnings(combination, feeds, clock.instant()).text();
    }

    private MarketHistory history(LiveHistory history) {
        return history.over(recorded.history(), events.get(), cboe);
    }

    private MarketArchive.Chain recordedChain(LocalDate session) {
        if (!calendar.isSession(session)) {
            throw new MarketDataException(session.toString(), 0, "not a session: the market was closed");
        }
        Optional<LastGood<ChainSnapshot>> current = feeds.good(chainFeed())
                .filter(good -> good.data().session().equals(session));
        return current.map(good -> new MarketArchive.Chain(good.data(), good.files())).or(() -> recorded.chain(session))
                .map(this::withXsp)
                .orElseThrow(() -> new MarketDataException(chainFeed().name(), 0, "no chain of " + session + because()));
    }

    /** As the feed has it, or as it was recorded; a chain of another moment is left alone. */
    private MarketArchive.Chain withXsp(MarketArchive.Chain spx) {
        ChainSnapshot chain = spx.chain();
        return feeds.good(combination.chain(XspQuotes.ROOT, clock.instant()))
                .map(good -> new MarketArchive.Chain(good.data(), good.files()))
                .filter(xsp -> XspQuotes.isJoinable(chain, xsp.chain()))
                .or(() -> recorded.xsp(chain.session(), chain.quoteInstant())
                        .filter(xsp -> XspQuotes.isJoinable(chain, xsp.chain())))
                .map(xsp -> joined(spx, xsp)).orElse(spx);
    }

    private static MarketArchive.Chain joined(MarketArchive.Chain spx, MarketArchive.Chain xsp) {
        List<FileReport> files = new ArrayList<>(spx.files());
        files.addAll(xsp.files());
        return new MarketArchive.Chain(XspQuotes.join(spx.chain(), Optional.of(xsp.chain())), files);
    }

    private Feed<ChainSnapshot> chainFeed() {
        return combination.chain("SPX", clock.instant());
    }

    private String because() {
        FeedState state = feeds.state(chainFeed());
        return state.lastError() == null ? "" : " (" + state.lastError() + ")";
    }
}
