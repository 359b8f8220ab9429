package com.vixshield.market.tradier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.feed.ChainJudge;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.feed.Reading;
import com.vixshield.market.feed.Way;
import com.vixshield.market.http.Media;
import com.vixshield.market.http.Request;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;

/** Tradier's chains: which expiries there are, the index, then one answer for each of the nearest expiries. */
public final class TradierFeeds {

    private static final String PROVIDER = "tradier";
    private static final Duration WHILE_BUSY = Duration.ofMinutes(2);
    private static final Duration WHILE_QUIET = Duration.ofHours(1);

    private final FeedsConfig.Tradier config;
    private final TradingHours hours;

    public TradierFeeds(FeedsConfig.Tradier config, SessionCalendar calendar) {
        this.config = config;
        this.hours = new TradingHours(calendar);
    }

    public List<URI> hosts() {
        return List.of(config.host());
    }

    public Duration delay() {
        return config.delay();
    }

    /** @param underlying SPX or VIX */
    public Feed<ChainSnapshot> chain(String underlying, Instant now) {
        Way<ChainSnapshot> way = files -> take(underlying, files);
        return new Feed<>(PROVIDER + ".chain." + underlying, PROVIDER, config.host(),
                hours.isBusy(now) ? WHILE_BUSY : WHILE_QUIET, List.of(way),
                new ChainJudge(Set.of(underlying, underlying + "W"), config.delay(), hours));
    }

    private Reading<ChainSnapshot> take(String underlying, Way.Files files) {
        String name = "tradier_" + underlying;
        double last = TradierAnswers.last(files.get(request("/quotes?symbols=" + underlying), name + "_quote.json"),
                underlying);
        List<LocalDate> expiries = TradierAnswers.expirations(files.get(
                request("/options/expirations?symbol=" + underlying + "&includeAllRoots=true"), name + "_expirations.json"));
        List<OptionQuote> quotes = new ArrayList<>();
        for (LocalDate expiry : expiries.subList(0, Math.min(config.expiries(), expiries.size()))) {
            quotes.addAll(TradierAnswers.options(files.get(
                    request("/options/chains?symbol=" + underlying + "&expiration=" + expiry + "&greeks=false"),
                    name + "_" + expiry + ".json")));
        }
        ChainSnapshot chain = chain(name, last, quotes);
        return new Reading<>(chain, quotes.size(), chain.session(), List.of());
    }

    /** The chain is as new as its newest quote; the others say themselves how old they are. */
    private ChainSnapshot chain(String name, double last, List<OptionQuote> quotes) {
        Instant newest = quotes.stream().map(OptionQuote::quotedAt).filter(at -> at != null).max(Comparator.naturalOrder())
                .orElseThrow(() -> new MarketDataException(name, 0, "no option has a quote with a time"));
        Instant quoted = hours.quoteInstant(newest, Duration.ZERO);
        return new ChainSnapshot(hours.sessionOf(quoted), hours.snapshotLabel(newest, quoted), quoted, last, quotes);
    }

    private Request request(String question) {
        String token = config.token().orElseThrow(() -> new MarketDataException(PROVIDER, 0, "TRADIER_TOKEN is not set"));
        return Request.of(config.host(), "/v1/markets" + question, Media.JSON).with("Authorization", "Bearer " + token);
    }
}
