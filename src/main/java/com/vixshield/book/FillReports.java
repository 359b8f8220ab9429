package com.vixshield.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.watch.FillReport;

/** Reports the fill of a published condor as it is booked for real, so that nobody has to say it twice. */
@ApplicationScoped
class FillReports {

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    Clock clock;

    /** Of condors on the large index that brought a credit; others have no published points to stand beside. */
    void report(BookTrade trade, List<BookEntry> added) {
        List<Fill> fills = added.stream().filter(Fill.class::isInstance).map(Fill.class::cast)
                .filter(fill -> fill.trade().equals(trade.id())).toList();
        trade.plan().filter(plan -> !fills.isEmpty() && fills.stream().noneMatch(fill -> fill.instrument().isSmallIndex()))
                .ifPresent(plan -> condor(plan).ifPresent(condor -> {
                    BigDecimal credit = credit(fills);
                    if (credit.signum() > 0) {
                        FillReport.booked(new FillReport.Key(current.account().id, plan.signal(), plan.tier()),
                                current.person().id, condor, credit,
                                fills.get(0).at(), clock.instant());
                    }
                }));
    }

    private Optional<CondorTier> condor(BookTrade.Plan plan) {
        return Signal.<Signal> findByIdOptional(plan.signal()).map(signals::read)
                .map(published -> published.signal().tiers().get(Tier.require(plan.tier())))
                .filter(CondorTier.class::isInstance).map(CondorTier.class::cast);
    }

    /** Points of one. */
    private static BigDecimal credit(List<Fill> fills) {
        int contracts = fills.stream().mapToInt(fill -> Math.abs(fill.quantity())).max().orElseThrow();
        return fills.stream().map(fill -> fill.price().multiply(BigDecimal.valueOf(-fill.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(contracts), 4, RoundingMode.HALF_EVEN);
    }
}
