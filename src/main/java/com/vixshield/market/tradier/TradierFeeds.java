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
import com.vixshield.market.feed.SeriesValidator;
import com.vixshield.market.feed.UnfinishedRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.fund.FundHistory;
import com.vixshield.market.fund.FundQuote;
import com.vixshield.market.fund.FundValidator;
import com.vixshield.market.http.FetchRequest;
import com.vixshield.market.http.MediaKind;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.DailyBar;

/** Fetches Tradier's chains: which expiries there are, the index, then one answer for each of the nearest expiries. */
public final class TradierFeeds {

    private static final String PROVIDER = "tradier";
    private static final Duration WHILE_BUSY = Duration.ofMinutes(2);
    private static final Duration WHILE_QUIET = Duration.ofHours(1);
    /** Of XSP only the next session is sold; the others show that the chain is whole. */
    private static final int SMALL_EXPIRIES = 3;
    private static final int YEARS_OF_FUNDS = 2;
    /** After a close: a day is complete before the next morning. */
    private static final Duration PUBLISHED_WITHIN = Duration.ofHours(16);

    private final FeedsConfig.Tradier config;
    private final SessionCalendar calendar;
    private final TradingHours hours;

    public TradierFeeds(FeedsConfig.Tradier config, SessionCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
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

    /** @param ticker of a listed fund; the days of the last years, which its signal looks back on */
    public Feed<ParsedSeries<DailyBar>> fund(String ticker, Instant now) {
        LocalDate first = now.atZone(SessionCalendar.NEW_YORK).toLocalDate().withDayOfYear(1).minusYears(YEARS_OF_FUNDS);
        String question = "/history?symbol=" + ticker + "&interval=daily&start=" + first;
        FeedSource<ParsedSeries<DailyBar>> way = files -> {
            ParsedSeries<DailyBar> bars = FundHistory.parse(files.get(request(question), "fund_" + ticker + ".json"));
            return FeedContent.of(bars, bars);
        };
        return new Feed<>(PROVIDER + ".fund." + ticker, PROVIDER, config.host(), WHILE_QUIET, List.of(way),
                new FundValidator(new SeriesValidator<>(bars -> bars, at -> calendar.lastClosed(at.minus(PUBLISHED_WITHIN)))),
                UnfinishedRows.days(calendar, bars -> bars, ParsedSeries::without));
    }

    /** The fund's price of the moment. */
    public Feed<FundQuote> fundQuote(String ticker, Instant now) {
        FeedSource<FundQuote> way = files -> {
            FundQuote quote = FundQuote.tradier(
                    files.get(request("/quotes?symbols=" + ticker), "fund_quote_" + ticker + ".json"), ticker);
            return new FeedContent<>(quote, 1, hours.sessionOf(quote.at()), List.of());
        };
        return new Feed<>(PROVIDER + ".price." + ticker, PROVIDER, config.host(),
                hours.isBusy(now) ? WHILE_BUSY : WHILE_QUIET, List.of(way),
                (content, before, at) -> FundQuote.judge(content.data(), at));
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
