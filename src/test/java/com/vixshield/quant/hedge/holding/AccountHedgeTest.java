package com.vixshield.quant.hedge.holding;

import static com.vixshield.quant.hedge.HedgeFixtures.SESSION;
import static com.vixshield.quant.hedge.HedgeFixtures.contango;
import static com.vixshield.quant.hedge.HedgeFixtures.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeTrade.Reason;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.Layer;

/** What an account is told to trade, given what it holds. */
class AccountHedgeTest {

    private final HedgeParameters rules = HedgeParameters.defaults();
    private final HedgeInputs market = contango();
    private final HedgeProfile profile = profile(2e6, InstrumentSet.CARD);

    @Test
    void whoHoldsNothingBuysThePlan() {
        List<HedgeTrade> whole = new HedgeStepper(rules).step(market, profile, HedgeState.empty(rules)).trades();

        assertThat(step(List.of()).trades()).isEqualTo(whole).hasSize(3);
    }

    @Test
    void whoHoldsThePlanHasNothingToDo() {
        assertThat(step(held(whole())).trades()).isEmpty();
    }

    @Test
    void aPartOfAPlanIsCompletedWithTheSameContract() {
        List<HedgeTrade> whole = whole();
        List<HeldContract> part = held(whole).stream().filter(contract -> contract.layer() != Layer.FRONT).toList();
        HedgeTrade front = whole.stream().filter(trade -> trade.layer() == Layer.FRONT).findFirst().orElseThrow();
        List<HeldContract> some = new ArrayList<>(part);
        some.add(new HeldContract(Layer.FRONT, front.contract(), 1, 0, front.price(), market));

        assertThat(step(some).trades()).singleElement().satisfies(trade -> {
            assertThat(trade.contract()).isEqualTo(front.contract());
            assertThat(trade.quantity()).isEqualTo(front.quantity() - 1).isPositive();
            assertThat(trade.reason()).isEqualTo(Reason.OPEN);
        });
    }

    @Test
    void whatWasSoldBeforeItsRollIsNotBoughtAgain() {
        List<HeldContract> held = held(whole()).stream().map(contract -> contract.layer() == Layer.FRONT
                ? new HeldContract(Layer.FRONT, contract.contract(), contract.quantity() - 1, 1, contract.entryPrice(), market)
                : contract).toList();

        assertThat(step(held).trades()).isEmpty();
    }

    @Test
    void moreThanTheBudgetPaysForStaysAndIsSaid() {
        List<HeldContract> held = held(whole()).stream().map(contract -> contract.layer() == Layer.MID
                ? new HeldContract(Layer.MID, contract.contract(), contract.quantity() + 5, 0, contract.entryPrice(), market)
                : contract).toList();
        HedgeStep step = step(held);

        assertThat(step.trades()).isEmpty();
        assertThat(step.messages()).anyMatch(message -> message.startsWith("MID holds 5 more"));
    }

    @Test
    void aContractOfOnesOwnIsRolledByTheRulesOfItsLayer() {
        HedgeContract.Call own = new HedgeContract.Call(SESSION.plusDays(49), 25);
        HeldContract held = new HeldContract(Layer.FRONT, own, 3, 0, 1.0, market);

        assertThat(new AccountHedge(rules).rollDate(SESSION, InstrumentSet.CARD, held)).isEqualTo(SESSION.plusDays(42));
        assertThat(step(List.of(held)).trades()).noneMatch(trade -> trade.layer() == Layer.FRONT && trade.quantity() < 0);
    }

    @Test
    void aFutureThatIsTheThirdMonthIsDue() {
        HeldContract third = new HeldContract(Layer.MID, new HedgeContract.Future(SESSION.plusDays(21 + 56)), 2, 0, 21, market);

        assertThat(step(List.of(third)).trades()).anyMatch(trade -> trade.layer() == Layer.MID && trade.quantity() == -2
                && trade.reason() == Reason.ROLL);
    }

    private List<HedgeTrade> whole() {
        return new HedgeStepper(rules).step(market, profile, HedgeState.empty(rules)).trades();
    }

    private List<HeldContract> held(List<HedgeTrade> trades) {
        return trades.stream()
                .map(trade -> new HeldContract(trade.layer(), trade.contract(), trade.quantity(), 0, trade.price(),
                        market))
                .toList();
    }

    private HedgeStep step(List<HeldContract> held) {
        return new AccountHedge(rules).step(market, profile, held, Optional.empty(), rules.weights(), false);
    }
}
