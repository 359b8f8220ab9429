package com.vixshield.quant.hedge.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.HedgeFixtures;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.Layer;

class QuotedCallTest {

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private final HedgeInputs market = HedgeFixtures.contango();
    private final VixCall modelled = front(market);
    private final VixOptionModel model = new VixOptionModel(parameters.volatility(), market.vvix().orElseThrow().value());

    @Test
    void quotesChooseStrikeAndPriceWhereTheyExist() {
        HedgeInputs quoted = quoted(1.3, 0.02);
        VixCall call = front(quoted);
        assertThat(call.quoted()).isTrue();
        assertThat(modelled.quoted()).isFalse();
        CallQuote quote = quoted.quotes().stream().filter(q -> q.strike() == call.strike()).findFirst().orElseThrow();
        assertThat(call.price()).isEqualTo(0.5 * (quote.bid() + quote.ask()));
        assertThat(call.iv()).isCloseTo(1.3 * model.volatility(call.forward(), call.strike(), call.dte()), within(1e-9));
        assertThat(call.strike()).as("a richer surface has its 0.30 delta further out").isGreaterThan(modelled.strike());
        assertThat(call.delta()).isCloseTo(0.30, within(0.05));
    }

    @Test
    void aWideSpreadIsPaidAsSlippage() {
        VixCall narrow = front(quoted(1, 0.02));
        VixCall wide = front(quoted(1, 0.20));
        assertThat(narrow.price()).isCloseTo(wide.price(), within(1e-12));
        assertThat(narrow.costPerContract()).isCloseTo(modelled.costPerContract(), within(1e-6));
        assertThat(wide.costPerContract() - narrow.costPerContract()).isCloseTo(2 * (0.20 - 0.05) * 100, within(1e-6));
    }

    @Test
    void aCallWithoutABidOrFarFromTheDeltaLeavesTheModel() {
        CallQuote far = new CallQuote(modelled.expiry(), 99, 0.01, 0.02, OptionalLong.empty(), 1, 1);
        CallQuote unbidden = new CallQuote(modelled.expiry(), modelled.strike(), 0, 0.5, OptionalLong.empty(), 1, 1);
        assertThat(front(with(List.of(far, unbidden)))).isEqualTo(modelled);
    }

    @Test
    void whatIsHeldIsWorthItsQuote() {
        HedgeInputs quoted = quoted(1.3, 0.02);
        VixCall call = front(quoted);
        HedgeContract contract = HedgeContract.of(call);
        assertThat(new ContractValues(parameters, quoted).today(contract).orElseThrow()).isCloseTo(call.price(), within(1e-9));
        assertThat(new ContractValues(parameters, market).today(contract).orElseThrow()).isLessThan(call.price() - 0.1);
    }

    /** Calls of the model's expiry on its surface times a factor. */
    private HedgeInputs quoted(double factor, double halfSpread) {
        List<CallQuote> quotes = new ArrayList<>();
        for (double strike = 15; strike <= 40; strike += 1) {
            double iv = factor * model.volatility(modelled.forward(), strike, modelled.dte());
            double mid = model.through(modelled.forward(), strike, modelled.dte(), iv).call(modelled.forward(), strike,
                    modelled.dte());
            quotes.add(new CallQuote(modelled.expiry(), strike, mid - halfSpread, mid + halfSpread, OptionalLong.of(50), 1_000,
                    100));
        }
        return with(quotes);
    }

    private HedgeInputs with(List<CallQuote> quotes) {
        return new HedgeInputs(market.session(), market.vix(), market.vvix(), market.rate(), market.curve(), market.curveDate(),
                market.motion(), market.funds(), quotes);
    }

    private VixCall front(HedgeInputs inputs) {
        return (VixCall) ((InstrumentChoice.Chosen) new InstrumentSelector(parameters, inputs).choose(InstrumentSet.CARD,
                Layer.FRONT)).instrument();
    }
}
