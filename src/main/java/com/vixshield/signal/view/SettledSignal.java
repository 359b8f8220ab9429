package com.vixshield.signal.view;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.chart.CondorPayoff;
import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.PayoffStrikes;
import com.vixshield.market.MarketDataSource;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.OrderTick;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.ChartStrikes;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.day.SessionRows;
import com.vixshield.web.page.PublicSignal;

/** Provides the newest signal whose options have settled, with its outcome, right or wrong; it is public. */
@ApplicationScoped
class SettledSignal implements PublicSignal {

    private static final Tier TIER = Tier.DELTA_STEWARD;

    @Inject
    MarketDataSource market;
    @Inject
    PublishedSignals documents;
    @Inject
    SessionRows rows;
    @Inject
    Clock clock;

    @Override
    public Optional<Shown> latest() {
        return Signal.latestSettled(market.label().source(), clock.instant()).flatMap(this::shown);
    }

    private Optional<Shown> shown(Signal signal) {
        PublishedSignal published = documents.of(signal.key());
        return published.signal().tiers().get(TIER) instanceof CondorTier condor
                ? Optional.of(shown(signal, published, condor))
                : Optional.empty();
    }

    private Shown shown(Signal signal, PublishedSignal published, CondorTier condor) {
        PayoffStrikes strikes = ChartStrikes.of(condor);
        Optional<Double> close = rows.close(signal.source, signal.expiry).map(BigDecimal::doubleValue);
        double kept = condor.expectedCredit() - condor.feesPoints();
        boolean hold = published.signal().gates().decisions().get(TIER).hold();
        return new Shown(signal.session, hold, TIER.label(), strikes, condor.expectedCredit(),
                hold ? OrderTick.SPX.passing(condor.tooLateCredit()) : null,
                PayoffFigure.of(new CondorPayoff(strikes, kept, Contract.SPX.multiplier()), null, null), signal.expiresAt,
                close.orElse(null),
                close.map(level -> kept - condor.payoff().owed(level)).orElse(null));
    }
}
