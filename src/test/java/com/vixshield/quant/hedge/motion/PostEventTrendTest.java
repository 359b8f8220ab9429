package com.vixshield.quant.hedge.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;

class PostEventTrendTest {

    private static final LocalDate SESSION = LocalDate.of(2024, 6, 12);
    private final HedgeParameters parameters = HedgeParameters.defaults();

    @Test
    void readsAgainAfterEachOfTheFourAnnouncements() {
        for (EventKind kind : List.of(EventKind.FOMC, EventKind.GDP, EventKind.CPI, EventKind.PPI)) {
            PostEventTrend reread = PostEventTrend.of(history(120, true, Set.of(kind)), SESSION, parameters,
                    OptionalDouble.empty());
            assertThat(reread.events()).containsExactly(kind);
            assertThat(reread.before().orElseThrow().date()).isEqualTo(SESSION.minusDays(1));
            assertThat(reread.after().orElseThrow().date()).isEqualTo(SESSION);
            assertThat(reread.after()).isEqualTo(VixTrend.at(SESSION, history(120, true, Set.of()).vix(), parameters));
        }
    }

    @Test
    void doesNotReadAgainOnOtherDays() {
        for (Set<EventKind> events : List.of(Set.<EventKind> of(), Set.of(EventKind.PAYROLLS))) {
            PostEventTrend reread = PostEventTrend.of(history(120, true, events), SESSION, parameters, OptionalDouble.of(30));
            assertThat(reread.after()).isEmpty();
            assertThat(reread.reason()).hasValueSatisfying(reason -> assertThat(reason).contains("FOMC", "GDP", "CPI", "PPI"));
        }
    }

    @Test
    void takesTheVixOfTheMomentWhileTheSessionRuns() {
        MarketHistory running = history(120, false, Set.of(EventKind.CPI));
        PostEventTrend high = PostEventTrend.of(running, SESSION, parameters, OptionalDouble.of(35));
        PostEventTrend low = PostEventTrend.of(running, SESSION, parameters, OptionalDouble.of(10));
        assertThat(high.after().orElseThrow().date()).isEqualTo(SESSION);
        assertThat(high.after().orElseThrow().rsi14()).isGreaterThan(high.before().orElseThrow().rsi14());
        assertThat(low.after().orElseThrow().wFront()).isLessThan(high.after().orElseThrow().wFront());
        assertThat(PostEventTrend.of(running, SESSION, parameters, OptionalDouble.empty()).reason())
                .contains("not available: no VIX after the print");
    }

    @Test
    void saysThatTheHistoryIsTooShort() {
        PostEventTrend reread = PostEventTrend.of(history(20, true, Set.of(EventKind.PPI)), SESSION, parameters,
                OptionalDouble.empty());
        assertThat(reread.after()).isEmpty();
        assertThat(reread.reason().orElseThrow()).contains("too few VIX sessions");
    }

    private static MarketHistory history(int sessions, boolean withToday, Set<EventKind> events) {
        List<DailyBar> vix = new ArrayList<>();
        for (int i = sessions; i >= (withToday ? 0 : 1); i--) {
            double close = 18 + 3 * Math.sin(i);
            vix.add(new DailyBar(SESSION.minusDays(i), close, close + 1, close - 1, close));
        }
        return new MarketHistory(List.of(), vix, Map.of(), new TreeMap<>(), new TreeMap<>(Map.of(SESSION, events)));
    }
}
