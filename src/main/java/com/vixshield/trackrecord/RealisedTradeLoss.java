package com.vixshield.trackrecord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.risk.BookedLoss;
import com.vixshield.risk.RealisedLoss;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.Signal;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordLedger;

/**
 * Computes what an account has lost: by its real book where that has results of the month, else by every trade that was
 * published for its tier, each at the size that its present settings give.
 */
@ApplicationScoped
class RealisedTradeLoss implements RealisedLoss {

    /** Points of the small index in one of the large; its fees are no tenth. */
    private static final double SMALL = 0.1;

    @Inject
    LedgerCache ledgers;
    @Inject
    SizingService sizing;
    @Inject
    Instance<BookedLoss> books;
    @Inject
    Clock clock;

    @Override
    public Optional<BigDecimal> in(YearMonth month, UUID accountId) {
        Optional<BigDecimal> booked = books.isResolvable() ? books.get().in(month, accountId) : Optional.empty();
        return booked.isPresent() ? booked : published(month, accountId);
    }

    private Optional<BigDecimal> published(YearMonth month, UUID accountId) {
        RecordLedger ledger = ledgers.current();
        Collection<RecordDay> sealed = ledger.days().subMap(month.atDay(1), true, month.atEndOfMonth(), true).values().stream()
                .filter(day -> !day.missed() && !day.backfilled()).toList();
        return known(sealed) ? Optional.of(loss(ledger.source(), sealed, RiskSettingsEntity.of(accountId))) : Optional.empty();
    }

    /** Nothing is lost while nothing has settled; what has settled must have been graded. */
    private boolean known(Collection<RecordDay> sealed) {
        List<RecordDay> settled = sealed.stream().filter(day -> !day.settles().isAfter(clock.instant())).toList();
        return !sealed.isEmpty() && (settled.isEmpty() || sealed.stream().anyMatch(day -> !day.tiers().isEmpty()));
    }

    private BigDecimal loss(String source, Collection<RecordDay> sealed, RiskSettingsEntity profile) {
        double result = sealed.stream().filter(day -> day.tier(profile.tier).filter(GradedTier::taken).isPresent())
                .mapToDouble(day -> contracts(source, day, profile)
                        * dollars(day.tier(profile.tier).orElseThrow(), profile.product))
                .sum();
        return BigDecimal.valueOf(Math.max(0, -result)).setScale(2, RoundingMode.HALF_EVEN);
    }

    private int contracts(String source, RecordDay day, RiskSettingsEntity profile) {
        return Signal.of(source, day.session()).map(signal -> sizing.contracts(signal, profile.tier, profile.positions()))
                .orElse(0);
    }

    /** Of one contract. */
    static double dollars(GradedTier graded, CondorProduct product) {
        double pnl = graded.pnl(BasisFilter.EXPECTED);
        return Contract.SPX.multiplier() * (product == CondorProduct.XSP ? SMALL * (pnl + graded.fees()) - graded.fees() : pnl);
    }
}
