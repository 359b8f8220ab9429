package com.vixshield.alert;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.MarketDataSource;
import com.vixshield.signal.Signal;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.ledger.LedgerQueries.News;

/** Finds in the sealed record what has become known lately: results, and sessions that were missed. */
@ApplicationScoped
class AlertNews {

    @Inject
    LedgerQueries ledger;
    @Inject
    MarketDataSource market;
    @Inject
    AlertRuns runs;
    @Inject
    AlertConfig config;
    @Inject
    Clock clock;

    void prepare() {
        String source = market.label().source();
        ledger.news(source, clock.instant().minus(config.newsDeadline())).forEach(news -> prepare(source, news));
    }

    private void prepare(String source, News news) {
        switch (news.kind()) {
            case RESULT -> Signal.of(source, news.session())
                    .ifPresent(signal -> prepare(AlertKind.RESULT, Optional.of(signal), news));
            case MISSED -> prepare(AlertKind.MISSED, Optional.empty(), news);
            case SIGNAL, CORRECTION -> {
                // a signal is not news of the past, and a correction is read where it stands
            }
        }
    }

    private void prepare(AlertKind kind, Optional<Signal> signal, News news) {
        runs.prepare(kind, signal.map(found -> found.id), news.session(), news.recordedAt().plus(config.newsDeadline()));
    }
}
