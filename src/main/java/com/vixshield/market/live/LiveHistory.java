package com.vixshield.market.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.vixshield.market.ObservedClose;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.CboeFeeds;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.market.cboe.VxCurveTable;
import com.vixshield.market.feed.Feed;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.feed.LastGood;
import com.vixshield.market.fund.FundQuote;
import com.vixshield.market.fund.Funds;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * Combines the history from the feeds' last good contents with what was recorded before. What a feed says of a day stands.
 */
final class LiveHistory {

    private final ProviderSelection combination;
    private final Feeds feeds;
    private final SessionCalendar calendar;
    private final Instant now;
    private final boolean asks;
    private final List<FileReport> files = new ArrayList<>();

    /** @param asks whether to wait for a provider where a series was never fetched */
    LiveHistory(ProviderSelection combination, Feeds feeds, SessionCalendar calendar, Instant now, boolean asks) {
        this.combination = combination;
        this.feeds = feeds;
        this.calendar = calendar;
        this.now = now;
        this.asks = asks;
    }

    MarketHistory over(MarketHistory recorded, NavigableMap<LocalDate, Set<EventKind>> events, CboeFeeds cboe) {
        return new MarketHistory(bars("SPX", recorded.spx()), bars("VIX", recorded.vix()), values(recorded.values()),
                curve(recorded.vx(), cboe), events);
    }

    /** Of what was read for it. */
    List<FileReport> files() {
        return List.copyOf(files);
    }

    <T> Optional<ObservedClose> close(DailySeries<T> series, LocalDate session) {
        return current(series.feed()).flatMap(good -> Optional.ofNullable(series.bars(good).get(session))
                .map(bar -> new ObservedClose(bar.close(), good.at())));
    }

    private List<DailyBar> bars(String name, List<DailyBar> recorded) {
        NavigableMap<LocalDate, DailyBar> bars = new TreeMap<>();
        recorded.forEach(bar -> bars.put(bar.date(), bar));
        taken(name).ifPresent(bars::putAll);
        bars.keySet().removeIf(day -> !calendar.isSession(day));
        return List.copyOf(bars.values());
    }

    private Map<Series, NavigableMap<LocalDate, Double>> values(Map<Series, NavigableMap<LocalDate, Double>> recorded) {
        Map<Series, NavigableMap<LocalDate, Double>> all = new EnumMap<>(Series.class);
        for (Series series : Series.values()) {
            NavigableMap<LocalDate, Double> values = new TreeMap<>(recorded.getOrDefault(series, new TreeMap<>()));
            boolean index = CboeFeeds.INDICES.contains(series.name()) || Funds.TICKERS.contains(series.name());
            taken(series.name()).ifPresent(bars -> bars.forEach((day, bar) -> {
                // The rates of a holiday are rates; an index of a holiday was computed from global hours only.
                if (!index || calendar.isSession(day) && IndexHistory.isUsable(series.name(), day)) {
                    values.put(day, bar.close());
                }
            }));
            price(series.name()).ifPresent(quote -> values.putIfAbsent(day(quote), quote.price()));
            values.values().removeIf(value -> value.isNaN());
            if (!values.isEmpty()) {
                all.put(series, values);
            }
        }
        return all;
    }

    /** Of a fund on a day whose close is not published yet: delayed during the session, the close itself after it. */
    private Optional<FundQuote> price(String ticker) {
        return Funds.TICKERS.contains(ticker)
                ? combination.fundQuote(ticker, now).flatMap(feeds::good).filter(good -> calendar.isSession(day(good.data())))
                        .map(good -> {
                            files.addAll(good.files());
                            return good.data();
                        })
                : Optional.empty();
    }

    private static LocalDate day(FundQuote quote) {
        return quote.at().atZone(SessionCalendar.NEW_YORK).toLocalDate();
    }

    private NavigableMap<LocalDate, List<VxSettlement>> curve(NavigableMap<LocalDate, List<VxSettlement>> recorded,
            CboeFeeds cboe) {
        VxCurveTable curve = new VxCurveTable(calendar);
        cboe.futures(now).forEach(feed -> current(feed).ifPresent(good -> curve.add(good.data())));
        current(cboe.settlements(now)).ifPresent(good -> curve.add(good.reading().latest(), good.data()));
        NavigableMap<LocalDate, List<VxSettlement>> all = new TreeMap<>(recorded);
        curve.days().forEach((day, slots) -> {
            if (slots.size() >= all.getOrDefault(day, List.of()).size()) {
                all.put(day, slots);
            }
        });
        return all;
    }

    private Optional<NavigableMap<LocalDate, DailyBar>> taken(String name) {
        return combination.series(name, now).flatMap(this::taken);
    }

    private <T> Optional<NavigableMap<LocalDate, DailyBar>> taken(DailySeries<T> series) {
        return current(series.feed()).map(series::bars);
    }

    private <T> Optional<LastGood<T>> current(Feed<T> feed) {
        Optional<LastGood<T>> good = feeds.good(feed).or(() -> asks ? feeds.current(feed) : Optional.empty());
        good.ifPresent(found -> files.addAll(found.files()));
        return good;
    }
}
