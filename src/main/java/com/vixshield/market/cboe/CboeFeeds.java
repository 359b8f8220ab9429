package com.vixshield.market.cboe;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.feed.ChainValidator;
import com.vixshield.market.feed.ContentValidator;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.FeedContent;
import com.vixshield.market.feed.FeedSource;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.feed.ImplausibleException;
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

/** Fetches Cboe's public files, which need no key and carry no promise. */
public final class CboeFeeds {

    public static final List<String> INDICES = List.of("SPX", "VIX", "VIX1D", "VIX9D", "VIX3M", "VIX6M", "VVIX", "SKEW");

    private static final String PROVIDER = "cboe";
    /** After a close: a file is complete before the next morning. */
    private static final Duration PUBLISHED_WITHIN = Duration.ofHours(16);
    /** A chain has 14 MB, so it is not asked for all night. */
    private static final Duration WHILE_BUSY = Duration.ofMinutes(5);
    private static final Duration WHILE_QUIET = Duration.ofHours(1);
    private static final int LISTED_MONTHS = 8;
    private static final int FEWEST_CONTRACTS = 4;

    private final FeedsConfig.Cboe config;
    private final SessionCalendar calendar;
    private final TradingHours hours;

    public CboeFeeds(FeedsConfig.Cboe config, SessionCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
        this.hours = new TradingHours(calendar);
    }

    public List<URI> hosts() {
        return Stream.concat(config.hosts().stream(), Stream.of(config.site())).toList();
    }

    /** @param underlying SPX, XSP or VIX: the same document for each */
    public Feed<ChainSnapshot> chain(String underlying, Instant now) {
        String name = "_" + underlying + ".json";
        return feed("chain." + underlying, hours.isBusy(now) ? WHILE_BUSY : WHILE_QUIET,
                ways("/api/global/delayed_quotes/options/" + name, name,
                        MediaKind.JSON, file -> reading(DelayedQuotes.read(file, hours))),
                new ChainValidator(Set.of(underlying, underlying + "W"), DelayedQuotes.DELAY, hours));
    }

    private static FeedContent<ChainSnapshot> reading(ChainSnapshot chain) {
        return new FeedContent<>(chain, chain.quotes().size(), chain.session(), List.of());
    }

    /** @param ticker one of {@link #INDICES} */
    public Feed<ParsedSeries<DailyBar>> index(String ticker) {
        String name = ticker + "_History.csv";
        return feed("index." + ticker, Duration.ofHours(1),
                ways("/api/global/us_indices/daily_prices/" + name, name, MediaKind.CSV,
                        file -> {
                            ParsedSeries<DailyBar> bars = IndexHistory.parse(file);
                            return FeedContent.of(bars, bars);
                        }),
                new SeriesValidator<>(bars -> bars, this::published),
                UnfinishedRows.days(calendar, bars -> bars, ParsedSeries::without));
    }

    /** @param ticker of a listed fund */
    public Feed<ParsedSeries<DailyBar>> fund(String ticker) {
        return feed("fund." + ticker, Duration.ofHours(1),
                ways("/api/global/delayed_quotes/charts/historical/" + ticker + ".json", "fund_" + ticker + ".json",
                        MediaKind.JSON, file -> {
                            ParsedSeries<DailyBar> bars = FundHistory.parse(file);
                            return FeedContent.of(bars, bars);
                        }),
                new FundValidator(new SeriesValidator<>(bars -> bars, this::published)),
                UnfinishedRows.days(calendar, bars -> bars, ParsedSeries::without));
    }

    /** The fund's price of the moment, delayed. */
    public Feed<FundQuote> fundQuote(String ticker, Instant now) {
        return feed("price." + ticker, hours.isBusy(now) ? WHILE_BUSY : WHILE_QUIET,
                ways("/api/global/delayed_quotes/quotes/" + ticker + ".json", "fund_quote_" + ticker + ".json", MediaKind.JSON,
                        file -> price(FundQuote.cboe(file, ticker), hours)),
                (content, before, at) -> FundQuote.judge(content.data(), at));
    }

    private static FeedContent<FundQuote> price(FundQuote quote, TradingHours hours) {
        return new FeedContent<>(quote, 1, hours.sessionOf(quote.at()), List.of());
    }

    /**
     * The contract of a month, which the archive has until 2012. An expired one changes no more, and some files end on the day
     * before their expiry: its opening settles them.
     */
    public Feed<VxContract> future(YearMonth month, Instant now) {
        LocalDate expiry = calendar.vixExpiry(month);
        boolean over = published(now).isAfter(expiry);
        String name = expiry.getYear() < 2013 ? archived(month) : "VX_" + expiry + ".csv";
        String folder = expiry.getYear() < 2013
                ? "/resources/futures/archive/volume-and-price/"
                : "/data/us/futures/market_statistics/historical_data/VX/";
        return feed("future." + month, over ? Duration.ofDays(30) : Duration.ofHours(1),
                ways(folder + name, name, MediaKind.CSV,
                        file -> {
                            VxContract contract = VxContract.parse(file, calendar);
                            return FeedContent.of(contract, contract.days());
                        }),
                new SeriesValidator<>(VxContract::days, at -> earlier(calendar.previous(expiry), published(at))),
                UnfinishedRows.days(calendar, VxContract::days, VxContract::without));
    }

    private static String archived(YearMonth month) {
        return "CFE_" + "FGHJKMNQUVXZ".charAt(month.getMonthValue() - 1) + String.format("%02d", month.getYear() % 100)
                + "_VX.csv";
    }

    /** Past months first, then those that are listed. */
    public List<Feed<VxContract>> futures(Instant now) {
        YearMonth month = YearMonth.from(now.atZone(SessionCalendar.NEW_YORK));
        return Stream.iterate(month.minusMonths(config.vxMonthsBack()), next -> next.plusMonths(1))
                .limit(config.vxMonthsBack() + LISTED_MONTHS).map(next -> future(next, now)).toList();
    }

    /** The list of the last session, an hour after its close: sooner than the contracts' own files. */
    public Feed<VxSettlements> settlements(Instant now) {
        LocalDate session = calendar.lastClosed(now.minus(Duration.ofHours(1)));
        String name = "vx_daily_settlement_" + session + ".csv";
        FetchRequest request = FetchRequest.of(config.site(), "/us/futures/market_statistics/settlement/csv?dt=" + session,
                MediaKind.CSV);
        FeedSource<VxSettlements> way = files -> {
            VxSettlements read = VxSettlements.parse(files.get(request, name));
            FeedContent<VxSettlements> reading = FeedContent.of(read, read.contracts());
            return new FeedContent<>(read, reading.rows(), session, reading.warnings());
        };
        return feed("settlements", Duration.ofHours(1), List.of(way), (content, before, at) -> judge(content.data(), session));
    }

    private static List<String> judge(VxSettlements list, LocalDate session) {
        long months = list.contracts().rows().values().stream().filter(VxSettlements.Contract::isMonthly).count();
        if (months < FEWEST_CONTRACTS || !list.contracts().refused().isEmpty()) {
            throw new ImplausibleException(months + " readable monthly contracts");
        }
        if (list.contracts().rows().firstKey().isBefore(session)) {
            throw new ImplausibleException("a contract that had expired: the list is older than " + session);
        }
        return List.of();
    }

    /** The last session whose file must be complete at that moment. */
    private LocalDate published(Instant now) {
        return calendar.lastClosed(now.minus(PUBLISHED_WITHIN));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private <T> Feed<T> feed(String name, Duration every, List<FeedSource<T>> ways, ContentValidator<T> judge) {
        return feed(name, every, ways, judge, (content, sightings) -> content);
    }

    private <T> Feed<T> feed(String name, Duration every, List<FeedSource<T>> ways, ContentValidator<T> judge,
            UnfinishedRows<T> finished) {
        return new Feed<>(PROVIDER + "." + name, PROVIDER, config.hosts().get(0), every, ways, judge, finished);
    }

    private <T> List<FeedSource<T>> ways(String path, String name, MediaKind media, Function<DataFile, FeedContent<T>> reader) {
        return config.hosts().stream()
                .<FeedSource<T>> map(host -> files -> reader.apply(files.get(FetchRequest.of(host, path, media), name)))
                .toList();
    }
}
