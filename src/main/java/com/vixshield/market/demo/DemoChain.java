package com.vixshield.market.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.XspQuotes;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;

/** Generates the chain of one simulated session at its preview hour. */
final class DemoChain {

    private static final double DIVIDEND_YIELD = 0.013;
    /** The futures and the index never agree to the point. */
    private static final double BASIS_NOISE = 0.0006;
    private static final double CALM_VIX = 20;
    private static final double NERVOUS_VIX = 30;
    private static final int MATCHING_STEPS = 5;
    private static final double POINTS_OF_XSP = 10;
    /** Beyond the purposes of all expiries of the SPX. */
    private static final int FIRST_OF_XSP = 2_000;

    private final DemoDay day;
    private final LocalDate session;
    private final Instant quoted;
    private final List<DemoExpiry> expiries;
    private final List<DemoExpiry> small;
    private final double drift;
    private final long seed;

    private DemoChain(DemoDay day, long seed, SessionCalendar calendar) {
        this.day = day;
        this.seed = seed;
        this.session = day.spx().date();
        this.quoted = calendar.preview(session);
        this.expiries = DemoExpiry.of(session, quoted, calendar);
        this.small = DemoExpiry.ofXsp(session, quoted, calendar);
        this.drift = BASIS_NOISE * new DayNoise(seed, session, 2).gaussian();
    }

    static ChainSnapshot of(DemoDay day, long seed, SessionCalendar calendar) {
        DemoChain chain = new DemoChain(day, seed, calendar);
        String label = new TradingHours(calendar).snapshotLabel(chain.quoted, chain.quoted);
        return new ChainSnapshot(chain.session, label, chain.quoted, day.spx().close(), chain.quotes());
    }

    private List<OptionQuote> quotes() {
        double level = level();
        List<OptionQuote> quotes = new ArrayList<>();
        for (DemoExpiry expiry : expiries) {
            int purpose = (int) (100 + 2 * DAYS.between(session, expiry.day()) + (expiry.root().equals("SPX") ? 1 : 0));
            quotes.addAll(quoted(expiry, level).all(new DayNoise(seed, session, purpose)));
        }
        for (DemoExpiry expiry : small) {
            int purpose = (int) (FIRST_OF_XSP + DAYS.between(session, expiry.day()));
            quotes.addAll(quoted(expiry, level).all(new DayNoise(seed, session, purpose)));
        }
        return quotes;
    }

    /** By how much money volatilities lie below what the whole strip of strikes costs: found by matching the VIX. */
    private double level() {
        double level = 0.9;
        for (int i = 0; i < MATCHING_STEPS; i++) {
            double tried = level;
            level *= day.vix().close() / DemoVix.of(session, expiries, expiry -> quoted(expiry, tried));
        }
        return level;
    }

    private DemoQuotes quoted(DemoExpiry expiry, double level) {
        double rate = day.rate() / 100;
        double calendarDays = expiry.years() * 365;
        double index = expiry.root().equals(XspQuotes.ROOT) ? day.spx().close() / POINTS_OF_XSP : day.spx().close();
        double forward = index * Math.exp(drift + (rate - DIVIDEND_YIELD) * expiry.years());
        double stdev = level * day.volatility().implied(calendarDays)
                * Math.sqrt(DemoClock.years(expiry.sessions(), calendarDays));
        double nervousness = 1 + Math.min(1, Math.max(0, (day.vix().close() - CALM_VIX) / (NERVOUS_VIX - CALM_VIX)));
        return new DemoQuotes(expiry, forward, Math.exp(-rate * expiry.years()), stdev, nervousness);
    }
}
