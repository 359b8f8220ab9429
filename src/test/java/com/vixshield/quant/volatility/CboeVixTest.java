package com.vixshield.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.chain.ChainIndex;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

class CboeVixTest {

    private static final LocalDate NEAR = LocalDate.of(2025, 7, 4);
    private static final LocalDate NEXT = LocalDate.of(2025, 7, 11);

    private static List<OptionQuote> strip(LocalDate expiry, String root, double volatility, double years) {
        List<OptionQuote> quotes = new ArrayList<>();
        for (double strike = 3000; strike <= 9000; strike += 5) {
            for (PutCall right : PutCall.values()) {
                double price = Black76.price(right, 6000, strike, years, volatility);
                quotes.add(new OptionQuote(root, expiry, right, strike, price > 0.005 ? price : 0, price + 0.01, 0, 0, null));
            }
        }
        return quotes;
    }

    private static Optional<VixSelftest> selftest(List<OptionQuote> quotes, double official) {
        return new CboeVix(ChainIndex.of(SyntheticMarket.chain(quotes)), 0, RulebookParameters.V1_0.quotes(),
                RulebookParameters.V1_0.smile())
                .selftest(OptionalDouble.of(official), OptionalDouble.empty());
    }

    private static VixSelftest on(LocalDate session, String snapshot, List<OptionQuote> quotes) {
        return on(session, snapshot, quotes, OptionalDouble.empty());
    }

    private static VixSelftest on(LocalDate session, String snapshot, List<OptionQuote> quotes, OptionalDouble atQuotes) {
        Instant quoted = session.atTime(16, 0).atZone(SyntheticMarket.NEW_YORK).toInstant();
        return new CboeVix(ChainIndex.of(new ChainSnapshot(session, snapshot, quoted, 6000, quotes)), 0,
                RulebookParameters.V1_0.quotes(),
                RulebookParameters.V1_0.smile()).selftest(OptionalDouble.of(30), atQuotes).orElseThrow();
    }

    @Test
    void wednesdayTakesTheFridayThirtyDaysAway() {
        LocalDate wednesday = LocalDate.of(2025, 6, 11);
        List<OptionQuote> quotes = new ArrayList<>(strip(LocalDate.of(2025, 7, 11), "SPXW", 0.2, 30 / 365.0));
        quotes.addAll(strip(LocalDate.of(2025, 7, 18), "SPX", 0.2, 36.73 / 365.0));
        VixSelftest test = on(wednesday, "close", quotes);
        assertThat(test.near().expiry()).isEqualTo("2025-07-11");
        assertThat(test.next().root()).isEqualTo("SPX");
        assertThat(test.vix()).isEqualTo(20, within(0.06));
    }

    @Test
    void fridayWithoutTradingIsReplacedByItsThursday() {
        // Good Friday 2025 was a third Friday: the morning-settled contract expired on the Thursday.
        List<OptionQuote> quotes = new ArrayList<>(strip(LocalDate.of(2025, 4, 17), "SPX", 0.2, 22.73 / 365.0));
        quotes.addAll(strip(LocalDate.of(2025, 4, 25), "SPXW", 0.2, 31 / 365.0));
        VixSelftest test = on(LocalDate.of(2025, 3, 25), "close", quotes);
        assertThat(test.near().expiry()).isEqualTo("2025-04-17");
        assertThat(test.near().root()).isEqualTo("SPX");
        assertThat(test.near().days()).isEqualTo(22.73, within(0.01));
    }

    @Test
    void quotesOfTheDayAreNotHeldAgainstTheClose() {
        VixSelftest test = on(SyntheticMarket.SESSION, "1130", chain(0.2));
        assertThat(test.officialClose()).hasValue(30);
        assertThat(test.difference()).isEmpty();
        assertThat(test.warn()).isFalse();
        assertThat(test.incomparable().orElseThrow()).startsWith("not available");
    }

    @Test
    void quotesOfTheDayAreHeldAgainstTheIndexOfTheirMoment() {
        double ours = on(SyntheticMarket.SESSION, "1130", chain(0.2)).vix();
        VixSelftest near = on(SyntheticMarket.SESSION, "1130", chain(0.2), OptionalDouble.of(ours / 1.009));
        assertThat(near.difference().orElseThrow()).isCloseTo(ours - ours / 1.009, within(1e-9));
        assertThat(near.atQuotes()).hasValue(ours / 1.009);
        assertThat(near.incomparable()).isEmpty();
        assertThat(near.warn()).as("0.9 %").isFalse();
        assertThat(on(SyntheticMarket.SESSION, "1130", chain(0.2), OptionalDouble.of(ours / 1.011)).warn()).as("1.1 %")
                .isTrue();
        assertThat(on(SyntheticMarket.SESSION, "close", chain(0.2), OptionalDouble.of(ours)).difference().orElseThrow())
                .as("the close is held against the official close").isCloseTo(ours - 30, within(1e-9));
    }

    private static List<OptionQuote> chain(double volatility) {
        List<OptionQuote> quotes = new ArrayList<>(strip(NEAR, "SPXW", volatility, 24 / 365.0));
        quotes.addAll(strip(NEXT, "SPXW", volatility, 31 / 365.0));
        return quotes;
    }

    @Test
    void flatVolatilityIsItsOwnIndex() {
        VixSelftest test = selftest(chain(0.2), 20).orElseThrow();
        assertThat(test.vix()).isEqualTo(20, within(0.06));
        assertThat(test.near().expiry()).isEqualTo(NEAR);
        assertThat(test.next().expiry()).isEqualTo(NEXT);
        assertThat(test.near().forward()).isEqualTo(6000, within(0.01));
    }

    @Test
    void warnsWhenTheFeedDisagreesWithTheOfficialIndex() {
        assertThat(selftest(chain(0.2), 21).orElseThrow().warn()).isTrue();
        double ours = selftest(chain(0.2), 20).orElseThrow().vix();
        assertThat(selftest(chain(0.2), ours + 0.04).orElseThrow().warn()).isFalse();
    }

    @Test
    void twoZeroBidsInARowEndASide() {
        List<OptionQuote> cut = chain(0.2).stream().map(q -> q.strike() == 5600 || q.strike() == 5605
                ? SyntheticMarket.priced(q, 0, q.ask())
                : q).toList();
        List<OptionQuote> skipped = chain(0.2).stream().map(q -> q.strike() == 5600 ? SyntheticMarket.priced(q, 0, q.ask()) : q)
                .toList();
        double whole = selftest(chain(0.2), 20).orElseThrow().vix();
        assertThat(selftest(cut, 20).orElseThrow().vix()).isLessThan(whole - 0.05);
        assertThat(selftest(skipped, 20).orElseThrow().vix()).isEqualTo(whole, within(0.02));
    }

    @Test
    void hasNoIndexWithoutBothTerms() {
        assertThat(selftest(strip(NEAR, "SPXW", 0.2, 24 / 365.0), 20)).isEmpty();
        assertThat(selftest(List.of(), 20)).isEmpty();
    }
}
