package com.vixshield.signal.view;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.MarketStatus;
import com.vixshield.market.SessionCalendar;
import com.vixshield.web.page.MarketState;

/** Provides the market's hours for pages that know no calendar. */
@ApplicationScoped
class MarketHours implements MarketState {

    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;

    @Override
    public String sentence() {
        return MarketStatusText.state(MarketStatus.at(clock.instant(), calendar));
    }
}
