package com.vixshield.book.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.book.ledger.BookTrade.Plan;
import com.vixshield.book.results.RecordGap.Graded;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.Tier;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.LedgerCache;

/** Finds what the sealed record made of a published condor. */
@ApplicationScoped
class GradedCondors {

    @Inject
    LedgerCache ledgers;

    /** At the expected credit; empty while the session is not graded. */
    Optional<Graded> graded(Plan plan) {
        return Tier.of(plan.tier()).flatMap(tier -> ledgers.current().of(plan.session()).flatMap(day -> day.tier(tier)))
                .filter(GradedTier::hasCondor)
                .map(condor -> new Graded(dollars(condor.fills().get(BasisFilter.EXPECTED).credit()),
                        dollars(condor.owed()), dollars(condor.fees())));
    }

    private static BigDecimal dollars(double points) {
        return BigDecimal.valueOf(points).multiply(BigDecimal.valueOf(Contract.SPX.multiplier())).setScale(2,
                RoundingMode.HALF_EVEN);
    }
}
