package com.vixshield.quant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.quant.pricing.Black76;

/** A made-up market whose truth is known: a skewed smile around a forward, quoted in nickels, and a random history. */
public final class SyntheticMarket {

    public static final LocalDate SESSION = LocalDate.of(2025, 6, 10);
    public static final LocalDate EXPIRY = LocalDate.of(2025, 6, 11);
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final Instant QUOTED = SESSION.atTime(16, 0).atZone(NEW_YORK).toInstant();
    public static final double TICK = 0.05;

    private double forward = 6000;
    private double step = 5;
    private double span = 300;
    private double halfSpread = 0.05;
    private double tick = TICK;
    private DoubleUnaryOperator stdev = k -> 0.0085 * (1 - 0.9 * Math.min(0, Math.log(k / 6000) / 0.02));
    private UnaryOperator<OptionQuote> change = q -> q;
    private String root = "SPXW";
    private double vix = 14;
    private double slope = 0.08;
    private Set<EventKind> events = Set.of();
    private Set<EventKind> announcedLater = Set.of(EventKind.values());
    private int sessions = 900;

    public SyntheticMarket forward(double points) {
        this.forward = points;
        return this;
    }

    public SyntheticMarket step(double points) {
        this.step = points;
        return this;
    }

    public SyntheticMarket span(double points) {
        this.span = points;
        return this;
    }

    public SyntheticMarket halfSpread(double points) {
        this.halfSpread = points;
        return this;
    }

    public SyntheticMarket tick(double points) {
        this.tick = points;
        return this;
    }

    /** Total standard deviation by strike. */
    public SyntheticMarket stdev(DoubleUnaryOperator byStrike) {
        this.stdev = byStrike;
        return this;
    }

    /** Changes or, by answering null, removes single quotes. */
    public SyntheticMarket quotes(UnaryOperator<OptionQuote> changed) {
        this.change = changed;
        return this;
    }

    public SyntheticMarket root(String name) {
        this.root = name;
        return this;
    }

    public SyntheticMarket vix(double points) {
        this.vix = points;
        return this;
    }

    public SyntheticMarket slope(double decimal) {
        this.slope = decimal;
        return this;
    }

    public SyntheticMarket events(Set<EventKind> nextSession) {
        this.events = nextSession;
        return this;
    }

    /** Kinds of which the calendar knows a date after the next session. */
    public SyntheticMarket knownThrough(EventKind... kinds) {
        this.announcedLater = Set.of(kinds);
        return this;
    }

    public SyntheticMarket sessions(int count) {
        this.sessions = count;
        return this;
    }

    public static OptionQuote priced(OptionQuote quote, double bid, double ask) {
        return new OptionQuote(quote.root(), quote.expiry(), quote.right(), quote.strike(), bid, ask, quote.volume(),
                quote.openInterest(), quote.quotedAt());
    }

    public static OptionQuote quotedAt(OptionQuote quote, Instant instant) {
        return new OptionQuote(quote.root(), quote.expiry(), quote.right(), quote.strike(), quote.bid(), quote.ask(),
                quote.volume(), quote.openInterest(), instant);
    }

    public List<OptionQuote> quotes() {
        List<OptionQuote> quotes = new ArrayList<>();
        double first = Math.ceil((forward - span) / step) * step;
        for (double strike = first; strike <= forward + span; strike += step) {
            for (PutCall right : PutCall.values()) {
                OptionQuote changed = change.apply(quote(right, strike));
                if (changed != null) {
                    quotes.add(changed);
                }
            }
        }
        return quotes;
    }

    private OptionQuote quote(PutCall right, double strike) {
        double price = Black76.price(right, forward, strike, stdev.applyAsDouble(strike));
        double bid = Math.max(0, Math.floor((price - halfSpread) / tick + 1e-9) * tick);
        double ask = Math.max(tick, Math.ceil((price + halfSpread) / tick - 1e-9) * tick);
        return new OptionQuote(root, EXPIRY, right, strike, bid, ask, 10, 100, null);
    }

    public ChainSnapshot chain() {
        return chain(quotes());
    }

    public static ChainSnapshot chain(List<OptionQuote> quotes) {
        return new ChainSnapshot(SESSION, "close", QUOTED, 6000, quotes);
    }

    public SignalInputs inputs() {
        return inputs(chain());
    }

    public SignalInputs inputs(ChainSnapshot chain) {
        return new SignalInputs(chain, history(), EXPIRY, EXPIRY.atTime(16, 0).atZone(NEW_YORK).toInstant());
    }

    public DailySignal signal() {
        return SignalCalculator.calculate(inputs(), RulebookParameters.V1_0);
    }

    /** Weekdays up to the session: log-normal closes of 0.8 % a day, implied volatility to match, flat VX but for the slope. */
    public MarketHistory history() {
        Random random = new Random(7);
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate d = SESSION; dates.size() < sessions; d = d.minusDays(1)) {
            if (d.getDayOfWeek().getValue() < 6) {
                dates.add(d);
            }
        }
        Collections.reverse(dates);
        List<DailyBar> spx = new ArrayList<>();
        List<DailyBar> index = new ArrayList<>();
        double close = 5000;
        for (LocalDate date : dates) {
            double open = close;
            close *= Math.exp(0.008 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.002 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.002 * random.nextDouble());
            spx.add(new DailyBar(date, open, high, low, close));
            double level = date.equals(SESSION) ? vix : 15 + random.nextDouble();
            index.add(new DailyBar(date, level, level, level, level));
        }
        return new MarketHistory(spx, index, series(), futures(), calendar());
    }

    private Map<Series, NavigableMap<LocalDate, Double>> series() {
        Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);
        values.put(Series.VIX3M, new TreeMap<>(Map.of(SESSION, vix * 1.1)));
        values.put(Series.DGS1MO, new TreeMap<>(Map.of(SESSION, 0.0)));
        return values;
    }

    private NavigableMap<LocalDate, List<VxSettlement>> futures() {
        return new TreeMap<>(Map.of(SESSION, List.of(new VxSettlement(1, SESSION.plusDays(8), 16),
                new VxSettlement(2, SESSION.plusDays(36), 16 * (1 + slope)))));
    }

    private NavigableMap<LocalDate, Set<EventKind>> calendar() {
        return new TreeMap<>(Map.of(EXPIRY, events, EXPIRY.plusDays(40), announcedLater));
    }
}
