package com.vixshield.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.statistics.RollChain.Trade;

class RollChainTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void booksTheLossFirstAndRecoversOnlyInCash() {
        Trade lost = new Trade(MONDAY, MONDAY.plusDays(1), -14, 22);
        Trade rolled = new Trade(MONDAY.plusDays(1), MONDAY.plusDays(5), 9, 20);
        RollChain chain = new RollChain(List.of(lost, rolled));
        assertThat(chain.closedLoss()).isEqualTo(-14);
        assertThat(chain.cash()).isEqualTo(-5);
        assertThat(chain.recovered()).isFalse();
        assertThat(chain.addedMarginDays()).isEqualTo(80);

        RollChain longer = new RollChain(List.of(lost, rolled, new Trade(MONDAY.plusDays(5), MONDAY.plusDays(7), 6, 21)));
        assertThat(longer.cash()).isEqualTo(1);
        assertThat(longer.recovered()).isTrue();
        assertThat(longer.addedMarginDays()).isEqualTo(122);
    }

    @Test
    void isNoChainWhenARollOpensBeforeTheLossIsClosed() {
        Trade first = new Trade(MONDAY, MONDAY.plusDays(2), -3, 22);
        assertThatThrownBy(() -> new RollChain(List.of(first, new Trade(MONDAY.plusDays(1), MONDAY.plusDays(3), 1, 20))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RollChain(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
