package com.vixshield.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A future that is changed beyond recognition leaves every earlier session as it was, to the last bit. */
class NoLookAheadTest {

    private static final int SESSIONS = 900;
    private static final int POISONED = 700;
    private static final int FIRST = 400;

    private final SessionTable clean = SyntheticHistory.table(SESSIONS, null);
    private final SessionTable poisoned = SyntheticHistory.table(SESSIONS, clean.date(POISONED));

    @Test
    void condorsKnowOnlyTheirPast() {
        for (PriceModel model : List.of(PriceModel.CENTRAL, PriceModel.FLAT)) {
            for (boolean scaled : new boolean[]{false, true}) {
                List<CondorSession> before = new CondorWalk(clean, model, scaled).run(FIRST, SESSIONS).sessions();
                List<CondorSession> after = new CondorWalk(poisoned, model, scaled).run(FIRST, SESSIONS).sessions();
                // The last clean session is settled at the first poisoned close, so it ends one earlier.
                assertThat(after.subList(0, POISONED - 1 - FIRST)).isEqualTo(before.subList(0, POISONED - 1 - FIRST));
                assertThat(after.get(POISONED - FIRST)).isNotEqualTo(before.get(POISONED - FIRST));
            }
        }
    }

    @Test
    void decisionsOfTheLastSessionKnowNoSettlement() {
        CondorSession before = new CondorWalk(clean, PriceModel.CENTRAL, false).run(POISONED - 1, POISONED).sessions().get(0);
        CondorSession after = new CondorWalk(poisoned, PriceModel.CENTRAL, false).run(POISONED - 1, POISONED).sessions().get(0);
        assertThat(after.tiers()).extracting(CondorDay::quote, CondorDay::valueHold, CondorDay::liquidityHold)
                .isEqualTo(List.copyOf(before.tiers().stream()
                        .map(d -> tuple(d.quote(), d.valueHold(), d.liquidityHold())).toList()));
        assertThat(after.tiers()).isNotEqualTo(before.tiers());
    }

    @Test
    void hedgesKnowOnlyTheirPast() {
        List<HedgeHistory> before = new HedgeWalk(clean).run(FIRST, SESSIONS, HedgeVariant.ALL);
        List<HedgeHistory> after = new HedgeWalk(poisoned).run(FIRST, SESSIONS, HedgeVariant.ALL);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).days().subList(0, POISONED - FIRST))
                    .isEqualTo(before.get(i).days().subList(0, POISONED - FIRST));
            assertThat(after.get(i).days().get(POISONED - FIRST)).isNotEqualTo(before.get(i).days().get(POISONED - FIRST));
        }
    }
}
