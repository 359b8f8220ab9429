package com.vixshield.market.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketConfig;
import com.vixshield.market.MarketConfig.Provider;
import com.vixshield.market.XspQuotes;
import com.vixshield.market.cboe.CboeFeeds;
import com.vixshield.market.cboe.DelayedQuotes;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedCatalogue;
import com.vixshield.market.fred.FredFeeds;
import com.vixshield.market.fred.FredSeries;
import com.vixshield.market.fund.FundQuote;
import com.vixshield.market.fund.Funds;
import com.vixshield.market.tradier.TradierFeeds;
import com.vixshield.quant.chain.ChainSnapshot;

/** Selects the configured provider of each feed. */
final class ProviderSelection implements FeedCatalogue {

    /** FRED's names for closes that Cboe publishes too. */
    private static final Map<String, FredSeries> CLOSES = Map.of("SPX", FredSeries.SP500, "VIX", FredSeries.VIXCLS, "VIX3M",
            FredSeries.VXVCLS);
    /** Without which a reading of the market says less than usual. */
    static final List<String> NEEDED = List.of("SPX", "VIX", "VIX9D", "VIX3M", "VVIX", "SKEW", "DGS1MO");
    private static final List<FredSeries> MACRO = List.of(FredSeries.DGS1MO, FredSeries.DGS3MO, FredSeries.DGS6MO,
            FredSeries.DGS1, FredSeries.DGS2, FredSeries.DTWEXBGS, FredSeries.DFF, FredSeries.SOFR, FredSeries.CPIAUCSL,
            FredSeries.PPIFIS, FredSeries.PPIACO, FredSeries.GDP, FredSeries.PAYEMS);

    private final Provider chain;
    private final Map<String, Provider> chosen = new TreeMap<>();
    private final CboeFeeds cboe;
    private final TradierFeeds tradier;
    private final FredFeeds fred;

    ProviderSelection(MarketConfig config, CboeFeeds cboe, TradierFeeds tradier, FredFeeds fred) {
        this.chain = config.chain();
        this.cboe = cboe;
        this.tradier = tradier;
        this.fred = fred;
        CboeFeeds.INDICES.forEach(ticker -> chosen.put(ticker, Provider.CBOE));
        Funds.TICKERS.forEach(ticker -> chosen.put(ticker, chain == Provider.TRADIER ? Provider.TRADIER : Provider.CBOE));
        MACRO.forEach(series -> chosen.put(series.name(), Provider.FRED));
        config.series().forEach((name, provider) -> choose(name.toUpperCase(Locale.ROOT), provider));
        if (chain != Provider.CBOE && chain != Provider.TRADIER) {
            throw new IllegalStateException("VIXSHIELD_MARKET_CHAIN: " + chain + " has no chains");
        }
    }

    private void choose(String series, Provider provider) {
        boolean offered = switch (provider) {
            case CBOE -> CboeFeeds.INDICES.contains(series) || Funds.TICKERS.contains(series);
            case FRED -> CLOSES.containsKey(series) || MACRO.stream().anyMatch(known -> known.name().equals(series));
            case TRADIER -> Funds.TICKERS.contains(series);
            case NONE -> chosen.containsKey(series);
        };
        if (!offered) {
            throw new IllegalStateException("VIXSHIELD_MARKET_SERIES_" + series + ": " + provider + " has no such series");
        }
        chosen.put(series, provider);
    }

    @Override
    public List<Feed<?>> feeds(Instant now) {
        List<Feed<?>> feeds = new ArrayList<>();
        feeds.add(chain("SPX", now));
        feeds.add(chain("VIX", now));
        feeds.add(chain(XspQuotes.ROOT, now));
        feeds.addAll(histories(now));
        Funds.TICKERS.forEach(ticker -> fundQuote(ticker, now).ifPresent(feeds::add));
        return feeds;
    }

    /** What has a past: a chain is only of its moment. */
    List<Feed<?>> histories(Instant now) {
        List<Feed<?>> feeds = new ArrayList<>();
        series(now).map(DailySeries::feed).forEach(feeds::add);
        feeds.addAll(cboe.futures(now));
        feeds.add(cboe.settlements(now));
        feeds.addAll(fred.releases());
        return feeds;
    }

    Feed<ChainSnapshot> chain(String underlying, Instant now) {
        return chain == Provider.TRADIER ? tradier.chain(underlying, now) : cboe.chain(underlying, now);
    }

    /** Empty when the configuration leaves it out. */
    Optional<DailySeries<?>> series(String name, Instant now) {
        return Optional.ofNullable(switch (chosen.getOrDefault(name, Provider.NONE)) {
            case CBOE -> DailySeries.ofBars(Funds.TICKERS.contains(name) ? cboe.fund(name) : cboe.index(name));
            case FRED -> DailySeries.ofValues(fred.series(fredSeries(name)));
            case TRADIER -> DailySeries.ofBars(tradier.fund(name, now));
            case NONE -> null;
        });
    }

    /** The price of the moment of a fund, from the provider of its days. */
    Optional<Feed<FundQuote>> fundQuote(String ticker, Instant now) {
        return Optional.ofNullable(switch (chosen.getOrDefault(ticker, Provider.NONE)) {
            case CBOE -> cboe.fundQuote(ticker, now);
            case TRADIER -> tradier.fundQuote(ticker, now);
            case FRED, NONE -> null;
        });
    }

    private static FredSeries fredSeries(String name) {
        return CLOSES.containsKey(name) ? CLOSES.get(name) : FredSeries.valueOf(name);
    }

    private Stream<DailySeries<?>> series(Instant now) {
        return chosen.keySet().stream().map(name -> series(name, now)).flatMap(Optional::stream);
    }

    DataLabel label() {
        if (chain == Provider.CBOE) {
            return new DataLabel(DataLabel.Kind.DELAYED, "Cboe delayed quotes", DelayedQuotes.DELAY);
        }
        Duration delay = tradier.delay();
        return delay.isZero()
                ? new DataLabel(DataLabel.Kind.LIVE, "Tradier", delay)
                : new DataLabel(DataLabel.Kind.DELAYED, "Tradier, delayed", delay);
    }
}
