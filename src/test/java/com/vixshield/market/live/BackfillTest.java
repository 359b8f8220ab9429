package com.vixshield.market.live;

import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.live.LiveWorld.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FeedState.Health;
import com.vixshield.market.http.ProviderStub;

class BackfillTest {

    private final LiveWorld world = new LiveWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void fetchesEveryFeedAndEveryFutureOnceAndTellsItsProgress() {
        world.withCboe();
        for (YearMonth month = YearMonth.of(2013, 1); month.isBefore(YearMonth.of(2026, 5)); month = month.plusMonths(1)) {
            LocalDate expiry = RecordedFiles.CALENDAR.vixExpiry(month);
            world.provider.on("/data/us/futures/market_statistics/historical_data/VX/VX_" + expiry + ".csv",
                    csv(RecordedFiles.future(month, YESTERDAY, 20)));
        }
        List<Backfill.Step> steps = new ArrayList<>();
        List<FeedState> states = backfill().run(YearMonth.of(2012, 12), steps::add);
        assertThat(states).extracting(FeedState::name).doesNotHaveDuplicates()
                .contains("cboe.index.SPX", "cboe.future.2013-01", "cboe.future.2026-07", "cboe.future.2026-12", "fred.DFF");
        assertThat(states).filteredOn(state -> state.name().startsWith("cboe.future.") && state.health() != Health.GOOD)
                .extracting(FeedState::name).containsExactly("cboe.future.2012-12");
        assertThat(steps).extracting(Backfill.Step::done).startsWith(1, 2, 3).endsWith(states.size());
        assertThat(steps).allMatch(step -> step.total() == states.size());
        assertThat(world.provider.asked()).extracting(ProviderStub.Asked::path)
                .contains("/resources/futures/archive/volume-and-price/CFE_Z12_VX.csv");
    }

    private Backfill backfill() {
        return new Backfill(world.combination(), world.cboe(), world.feeds(), world.clock);
    }
}
