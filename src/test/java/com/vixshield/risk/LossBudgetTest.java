package com.vixshield.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingParameters;

class LossBudgetTest {

    private static final UUID ALICE = new UUID(1, 2);
    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);

    private final RiskProfile free = SizingParameters.defaults().profile(new BigDecimal("100000"));
    private final RiskProfile budgeted = new RiskProfile(free.equity(), free.atRisk(), false, 10, free.kellyDial(), true,
            free.hedgeCap(), free.accrual(), free.weighting(), free.instrumentSet(), false, free.feePerLeg(), free.product(),
            Optional.of(new BigDecimal("2500")), Optional.empty());

    @Test
    void asksForTheMonthOfTheSessionAndTheAccount() {
        SizingService desk = desk((month, account) -> month.equals(YearMonth.of(2026, 11)) && account.equals(ALICE)
                ? Optional.of(new BigDecimal("2600"))
                : Optional.empty());
        assertThat(desk.spent(ALICE, SESSION, budgeted)).contains(new BigDecimal("2600"));
        assertThat(desk.spent(new UUID(3, 4), SESSION, budgeted)).isEmpty();
    }

    @Test
    void isNotKnownWhileNobodyKeepsResults() {
        assertThat(desk(null).spent(ALICE, SESSION, budgeted)).isEmpty();
    }

    @Test
    void asksNobodyWithoutABudget() {
        SizingService desk = desk((month, account) -> {
            throw new AssertionError("asked for " + month);
        });
        assertThat(desk.spent(ALICE, SESSION, free)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static SizingService desk(RealisedLoss losses) {
        SizingService desk = new SizingService();
        desk.losses = (Instance<RealisedLoss>) Proxy.newProxyInstance(LossBudgetTest.class.getClassLoader(),
                new Class<?>[]{Instance.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "isResolvable" -> losses != null;
                    case "get" -> losses;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return desk;
    }
}
