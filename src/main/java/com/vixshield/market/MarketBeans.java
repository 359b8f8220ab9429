package com.vixshield.market;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.vixshield.market.demo.DemoSource;
import com.vixshield.market.event.EventCalendar;
import com.vixshield.market.event.ScheduledEvents;
import com.vixshield.market.live.LiveSource;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.market.session.Announcements;

/** Produces the configured market of this installation. */
@ApplicationScoped
class MarketBeans {

    @Produces
    @Singleton
    SessionCalendar calendar(Announcements announced) {
        return new SessionCalendar(announced);
    }

    @Produces
    @Singleton
    MarketDataSource source(MarketConfig config, SessionCalendar calendar, Clock clock, Instance<LiveSource> live) {
        return switch (config.source()) {
            case REPLAY -> new ReplaySource(config.replayFolder().orElseThrow(() -> new IllegalStateException(
                    "VIXSHIELD_MARKET_SOURCE is replay, but VIXSHIELD_REPLAY_FOLDER names no folder")), calendar);
            case LIVE -> live.get();
            case DEMO -> new DemoSource(calendar, clock, config.demoSeed());
        };
    }

    @Produces
    @Singleton
    ScheduledEvents events(MarketConfig config, SessionCalendar calendar, EventCalendar published) {
        return config.source() == MarketConfig.Source.DEMO ? DemoSource.events(calendar) : published;
    }
}
