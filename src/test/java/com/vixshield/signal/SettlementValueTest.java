package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataLabel;
import com.vixshield.market.ObservedClose;
import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.day.DaySchedule;
import com.vixshield.signal.day.SessionComputation;
import com.vixshield.signal.settlement.Settlement;

/** What a session's options settle on is a number that somebody saw after the end of trading. */
class SettlementValueTest {

    private static final LocalDate EXPIRY = LocalDate.of(2026, 7, 22);
    private static final Instant CLOSE = Instant.parse("2026-07-22T20:00:00Z");
    private static final DaySchedule DAY = DaySchedule.of(new SessionCalendar(), EXPIRY.minusDays(1));

    @Test
    void isNotTakenFromARowThatWasSeenBeforeTheClose() {
        assertThat(settlement(new ObservedClose(6_000, CLOSE.minusMillis(1)))).isEmpty();
        assertThat(settlement(new ObservedClose(6_000, CLOSE))).map(Settlement::session).contains(EXPIRY);
    }

    @Test
    void isNotTakenFromARowWithoutAPrice() {
        assertThat(settlement(new ObservedClose(Double.NaN, CLOSE))).isEmpty();
        assertThat(settlement(new ObservedClose(0, CLOSE))).isEmpty();
    }

    @Test
    void needsNoTimeOfSightWhereNobodyIsAsked() {
        assertThat(settlement(new ObservedClose(6_000, null))).isPresent();
    }

    private static Optional<Settlement> settlement(ObservedClose seen) {
        Clock clock = Clock.fixed(CLOSE.plusSeconds(60), ZoneOffset.UTC);
        StagedMarket market = new StagedMarket(null, Map.of()) {

            @Override
            public DataLabel label() {
                return new DataLabel(DataLabel.Kind.DELAYED, "staged",
                        Duration.ZERO);
            }

            @Override
            public Optional<ObservedClose> close(LocalDate session) {
                return session.equals(EXPIRY) ? Optional.of(seen) : Optional.empty();
            }
        };
        return new SessionComputation(market, null, null, clock, null, "test").settlement(DAY);
    }
}
