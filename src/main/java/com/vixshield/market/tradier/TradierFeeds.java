package com.vixshield.market.tradier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.XspQuotes;
import com.vixshield.market.feed.ChainValidator;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedContent;
import com.vixshield.market.feed.FeedSource;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.http.FetchRequest;
import com.vixshield.market.http.MediaKind;
import com.vixshield.quant.chain.ChainSnapshot;

/** Fetches Tradier's chains: which expiries there are, the index, then one answer for each of the nearest expiries. */
public final class TradierFeeds {

    private static final String PROVIDER = "tradier";
    private static final Duration WHILE_BUSY = Duration.ofMinutes(2);
    private static final Duration WHILE_QUIET = Duration.ofHours(1);
    /** Of XSP only the next session is sold; the others show that the chain is whole. */
    private static final int SMALL_EXPIRIES = 3;

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

    /** @param underlying SPX, XSP or VIX */
    public Feed<ChainSnapshot> chain(String underlying, Instant now) {
        return new Feed<>(PROVIDER + ".chain." + underlying, PROVIDER, config.host(),
                hours.isBusy(now) ? WHILE_BUSY : WHILE_QUIET, List.of(new Expiries(underlying)),
                new ChainValidator(Set.of(underlying, underlying + "W"), config.delay(), hours));
    }

    private final class Expiries implements FeedSource<ChainSnapshot> {

        private final String underlying;
        private final String name;

        Expiries(String underlying) {
            this.underlying = underlying;
            this.name = "tradier_" + underlying + ".json";
        }

        @Override
        public FeedContent<ChainSnapshot> take(Files files) {
            DataFile quote = files.get(request("/quotes?symbols=" + underlying), "quote of " + underlying);
            DataFile listed = files.get(request("/options/expirations?symbol=" + underlying + "&includeAllRoots=true"),
                    "expiries of " + underlying);
            List<DataFile> expiries = TradierAnswers.expirations(listed).stream().limit(expiries())
                    .map(expiry -> expiry(files, expiry)).toList();
            return read(files.join(name, TradierChain.join(underlying, quote, expiries)));
        }

        private long expiries() {
            return underlying.equals(XspQuotes.ROOT) ? Math.min(SMALL_EXPIRIES, config.expiries()) : config.expiries();
        }

        private DataFile expiry(Files files, LocalDate expiry) {
            return files.get(request("/options/chains?symbol=" + underlying + "&expiration=" + expiry + "&greeks=false"),
                    underlying + " " + expiry);
        }

        @Override
        public FeedContent<ChainSnapshot> again(Kept kept) {
            return read(kept.get(name));
        }

        private FeedContent<ChainSnapshot> read(DataFile joined) {
            ChainSnapshot chain = TradierChain.read(joined, hours);
            return new FeedContent<>(chain, chain.quotes().size(), chain.session(), List.of());
        }
    }

    private FetchRequest request(String question) {
        String token = config.token().orElseThrow(() -> new MarketDataException(PROVIDER, 0, "TRADIER_TOKEN is not set"));
        return FetchRequest.of(config.host(), "/v1/markets" + question, MediaKind.JSON).with("Authorization",
                "Bearer " + token);
    }
}
