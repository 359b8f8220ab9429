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
import com.vixshield.risk.SizingService.Sold;
import com.vixshield.signal.Signal;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordLedger;
import com.vixshield.trackrecord.statistics.XspGradeRows;
import com.vixshield.trackrecord.statistics.XspGradeRows.XspGrade;

/**
 * Computes what an account has lost: by its real book where that has results of the month, else by every trade that was
 * published for its tier, each at the size that its present settings give.
 */
@ApplicationScoped
class RealisedTradeLoss implements RealisedLoss {

    @Inject
    LedgerCache ledgers;
    @Inject
    SizingService sizing;
    @Inject
    Instance<BookedLoss> books;
    @Inject
    XspGradeRows xsp;
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
        double result = sealed.stream().filter(day -> !day.tiers().isEmpty())
                .mapToDouble(day -> dollars(source, day, profile)).sum();
        return BigDecimal.valueOf(Math.max(0, -result)).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Of the trade that the settings would have made of that session's signal, in the product that they choose. */
    private double dollars(String source, RecordDay day, RiskSettingsEntity profile) {
        Sold sold = Signal.of(source, day.session()).map(signal -> sizing.sold(signal, profile.tier, profile.positions()))
                .orElse(new Sold(CondorProduct.SPX, 0, 0));
        if (sold.contracts() == 0) {
            return 0;
        }
        return sold.contracts() * (sold.product() == CondorProduct.XSP
                ? xsp.of(source, day.session(), sold.width(), profile.tier).filter(XspGrade::taken)
                        .map(grade -> grade.pnl().doubleValue()).orElse(0.0)
                : day.tier(profile.tier).filter(GradedTier::taken).map(RealisedTradeLoss::dollars).orElse(0.0));
    }

    /** Of one contract of the SPX. */
    static double dollars(GradedTier graded) {
        return Contract.SPX.multiplier() * graded.pnl(BasisFilter.EXPECTED);
    }
}
