package com.vixshield.market.demo;

import java.util.ArrayList;
import java.util.List;

import com.vixshield.market.XspQuotes;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

/**
 * Quotes one expiry: model prices with a market maker's spread around them, rounded outwards to the tick.
 *
 * @param forward index points
 * @param discount price today of one point at expiry
 * @param stdev total standard deviation at the money
 * @param nervousness multiplies the spread: 1 on calm days, 2 when the VIX reaches 30
 */
record DemoQuotes(DemoExpiry expiry, double forward, double discount, double stdev, double nervousness) {

    private static final double SMALL_TICKS_BELOW = 3;
    private static final double SPREAD_POWER = 0.65;

    /**
     * How one product is quoted, in its points. Half a spread of a price p is floor + scale p^0.65: on the SPX as measured on
     * recorded chains; on XSP wider for its prices, and in cents.
     */
    private record Manner(double smallTick, double largeTick, double floor, double scale, double widest) {

        static final Manner SPX = new Manner(0.05, 0.10, 0.03, 0.035, 6);
        static final Manner XSP = new Manner(0.01, 0.01, 0.004, 0.012, 0.6);

        double tick(double price) {
            return price < SMALL_TICKS_BELOW ? smallTick : largeTick;
        }
    }

    private boolean small() {
        return expiry.root().equals(XspQuotes.ROOT);
    }

    private Manner manner() {
        return small() ? Manner.XSP : Manner.SPX;
    }

    List<OptionQuote> all(DayNoise noise) {
        List<OptionQuote> quotes = new ArrayList<>();
        List<Double> strikes = small() ? DemoStrikes.ofXsp(forward, stdev) : DemoStrikes.of(forward, stdev, expiry.sessions());
        for (double strike : strikes) {
            quotes.add(quote(PutCall.CALL, strike, noise));
            quotes.add(quote(PutCall.PUT, strike, noise));
        }
        return quotes;
    }

    private OptionQuote quote(PutCall right, double strike, DayNoise noise) {
        double fair = fair(right, strike);
        double half = halfSpread(fair);
        long openInterest = openInterest(strike, noise);
        long volume = Math.round(openInterest * 0.3 * noise.uniform());
        return new OptionQuote(expiry.root(), expiry.day(), right, strike, down(fair - half), up(fair + half), volume,
                openInterest, null);
    }

    double fair(PutCall right, double strike) {
        return discount * Black76.price(right, forward, strike, DemoSmile.stdev(stdev, forward, strike));
    }

    double bid(PutCall right, double strike) {
        double fair = fair(right, strike);
        return down(fair - halfSpread(fair));
    }

    double ask(PutCall right, double strike) {
        double fair = fair(right, strike);
        return up(fair + halfSpread(fair));
    }

    private double halfSpread(double fair) {
        Manner manner = manner();
        return Math.min(manner.widest(), nervousness * (manner.floor() + manner.scale() * Math.pow(fair, SPREAD_POWER)));
    }

    private double down(double price) {
        double tick = manner().tick(price);
        return Math.max(0, DemoPath.cents(Math.floor(price / tick + 1e-9) * tick));
    }

    private double up(double price) {
        double tick = manner().tick(price);
        return Math.max(manner().smallTick(), DemoPath.cents(Math.ceil(price / tick - 1e-9) * tick));
    }

    /** Thickest near the money and at round strikes, thinner for the days between the weeklies. */
    private long openInterest(double strike, DayNoise noise) {
        double distance = Math.log(strike / forward) / (stdev + 0.02);
        double round = strike % 100 == 0 ? 4 : strike % 25 == 0 ? 2 : 1;
        double size = expiry.root().equals("SPX") ? 2_500 : 500;
        return Math.round(size * round * Math.exp(-0.12 * distance * distance + 0.7 * noise.gaussian()));
    }
}
