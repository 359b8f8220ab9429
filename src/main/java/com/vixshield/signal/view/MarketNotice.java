package com.vixshield.signal.view;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.MarketDataSource;
import com.vixshield.web.page.DataNotice;

/** Warns on every page that its market is simulated, over, or older than it should be. */
@ApplicationScoped
class MarketNotice implements DataNotice {

    @Inject
    MarketDataSource market;

    @Override
    public Optional<String> text() {
        return switch (market.label().kind()) {
            case DEMO -> Optional.of("Demo data: a simulated market. No quote, price or result on this page is real.");
            case RECORDED -> Optional.of("Replay: recorded quotes of past sessions. Nothing here can be traded today.");
            case DELAYED, LIVE -> market.trouble();
        };
    }
}
