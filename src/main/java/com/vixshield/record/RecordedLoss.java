package com.vixshield.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.quant.sizing.Product;
import com.vixshield.risk.Profile;
import com.vixshield.risk.RealisedLoss;
import com.vixshield.risk.SizingDesk;
import com.vixshield.signal.Signal;

/**
 * What an account would have lost by every trade that was published for its tier, each at the size that its present sliders
 * give. Nobody tells us what they really traded.
 */
@ApplicationScoped
class RecordedLoss implements RealisedLoss {

    /** Dollars of an SPX contract in a point; the small index is a tenth of it, its fees are not. */
    private static final double MULTIPLIER = 100;
    private static final double SMALL = 0.1;

    @Inject
    Ledgers ledgers;
    @Inject
    SizingDesk sizing;
    @Inject
    Clock clock;

    @Override
    public Optional<BigDecimal> in(YearMonth month, UUID accountId) {
        Ledger ledger = ledgers.current();
        Collection<Day> sealed = ledger.days().subMap(month.atDay(1), true, month.atEndOfMonth(), true).values().stream()
                .filter(day -> !day.missed() && !day.backfilled()).toList();
        return known(sealed) ? Optional.of(loss(ledger.source(), sealed, Profile.of(accountId))) : Optional.empty();
    }

    /** Nothing is lost while nothing has settled; what has settled must have been graded. */
    private boolean known(Collection<Day> sealed) {
        List<Day> settled = sealed.stream().filter(day -> !day.settles().isAfter(clock.instant())).toList();
        return !sealed.isEmpty() && (settled.isEmpty() || sealed.stream().anyMatch(day -> !day.tiers().isEmpty()));
    }

    private BigDecimal loss(String source, Collection<Day> sealed, Profile profile) {
        double result = sealed.stream().filter(day -> day.tier(profile.tier).filter(Graded::taken).isPresent())
                .mapToDouble(day -> contracts(source, day, profile)
                        * dollars(day.tier(profile.tier).orElseThrow(), profile.product))
                .sum();
        return BigDecimal.valueOf(Math.max(0, -result)).setScale(2, RoundingMode.HALF_EVEN);
    }

    private int contracts(String source, Day day, Profile profile) {
        return Signal.of(source, day.session()).map(signal -> sizing.contracts(signal, profile.tier, profile.positions()))
                .orElse(0);
    }

    /** Of one contract. */
    static double dollars(Graded graded, Product product) {
        double pnl = graded.pnl(Basis.EXPECTED);
        return MULTIPLIER * (product == Product.XSP ? SMALL * (pnl + graded.fees()) - graded.fees() : pnl);
    }
}
