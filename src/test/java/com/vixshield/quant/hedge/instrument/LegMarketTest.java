package com.vixshield.quant.hedge.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.hedge.HedgeFixtures;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;

class LegMarketTest {

    private final HedgeAllocator allocator = new HedgeAllocator(HedgeParameters.defaults());
    private final HedgeInputs market = HedgeFixtures.contango();
    private final HedgeProfile profile = HedgeFixtures.profile(1e6, InstrumentSet.CARD);

    @Test
    void legWithoutQuotesSaysSoAndCountsAsNothing() {
        HedgePlan plan = allocator.allocate(market, profile);
        assertThat(market(plan, Layer.FRONT).reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("not available", "VIX options"));
        assertThat(market(plan, Layer.MID).reason()).contains("not available: no quotes of VIX futures");
        assertThat(plan.liquidValue()).isZero();
        HedgePlan other = allocator.allocate(quoted(List.of(quote("VIX", call(plan), PutCall.CALL, 99, 1, 1.1, 5_000))),
                profile);
        assertThat(market(other, Layer.FRONT).reason()).contains("not available: this call is not quoted");
    }

    @Test
    void liquidLegCountsAtItsBid() {
        VixCall call = call(allocator.allocate(market, profile));
        HedgePlan plan = allocator
                .allocate(quoted(List.of(quote("VIX", call, PutCall.CALL, call.strike(), 1.00, 1.05, 20_000))), profile);
        LegMarket leg = market(plan, Layer.FRONT);
        assertThat(leg.bid()).hasValue(1.00);
        assertThat(leg.liquidity().orElseThrow().passes()).isTrue();
        int contracts = plan.layer(Layer.FRONT).contracts();
        assertThat(contracts).isPositive();
        assertThat(plan.liquidValue()).isEqualTo(contracts * 100.0);
    }

    @Test
    void illiquidLegCountsAsNothing() {
        VixCall call = call(allocator.allocate(market, profile));
        HedgePlan plan = allocator.allocate(quoted(List.of(quote("VIX", call, PutCall.CALL, call.strike(), 0.50, 1.50, 0))),
                profile);
        assertThat(market(plan, Layer.FRONT).liquidity().orElseThrow().passes()).isFalse();
        assertThat(plan.liquidValue()).isZero();
    }

    @Test
    void onlyCallsOfTheVixWithAMarketAreTaken() {
        VixCall call = call(allocator.allocate(market, profile));
        List<VixSnapshot.Quote> noise = new ArrayList<>();
        noise.add(quote("SPX", call, PutCall.CALL, call.strike(), 1, 1.05, 20_000));
        noise.add(quote("VIX", call, PutCall.PUT, call.strike(), 1, 1.05, 20_000));
        noise.add(quote("VIX", call, PutCall.CALL, call.strike(), 2, 1, 20_000));
        noise.add(quote("VIX", call, PutCall.CALL, call.strike(), Double.NaN, 1, 20_000));
        noise.add(quote("VIX", call, PutCall.CALL, call.strike(), 1, Double.POSITIVE_INFINITY, 20_000));
        assertThat(quoted(noise).quotes()).isEmpty();
    }

    private static VixSnapshot.Quote quote(String root, VixCall call, PutCall right, double strike, double bid, double ask,
            long openInterest) {
        return new VixSnapshot.Quote(
                new OptionQuote(root, call.expiry(), right, strike, bid, ask, openInterest / 4, openInterest,
                        null),
                OptionalLong.of(50));
    }

    private HedgeInputs quoted(List<VixSnapshot.Quote> quotes) {
        VixSnapshot snapshot = new VixSnapshot(Instant.EPOCH, OptionalDouble.of(18), quotes);
        return new HedgeInputs(market.session(), market.vix(), market.vvix(), market.rate(), market.curve(), market.curveDate(),
                market.motion(), market.funds(), CallQuote.of(snapshot));
    }

    private static VixCall call(HedgePlan plan) {
        return (VixCall) ((HedgeLayer.Sized) plan.layer(Layer.FRONT)).instrument();
    }

    private static LegMarket market(HedgePlan plan, Layer layer) {
        return ((HedgeLayer.Sized) plan.layer(layer)).market();
    }
}
