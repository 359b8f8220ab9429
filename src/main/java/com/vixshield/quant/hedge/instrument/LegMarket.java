package com.vixshield.quant.hedge.instrument;

import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.LiquidityParameters;

/**
 * Describes the market on which a hedge leg would be sold.
 *
 * @param bid VIX points
 * @param ask VIX points
 * @param liquidity absent without a quote
 * @param reason why there is none, "not available: …"
 */
public record LegMarket(OptionalDouble bid, OptionalDouble ask, Optional<LegLiquidity> liquidity, Optional<String> reason) {

    public static LegMarket of(VixInstrument instrument, HedgeInputs inputs, LiquidityParameters rule) {
        if (!(instrument instanceof VixCall call)) {
            return none(instrument instanceof VixFund fund ? "no quotes of " + fund.ticker() : "no quotes of VIX futures");
        }
        if (inputs.quotes().isEmpty()) {
            return none("no quotes of VIX options at the moment of the chain");
        }
        return inputs.quotes().stream().filter(q -> q.expiry().equals(call.expiry()) && q.strike() == call.strike()).findFirst()
                .map(q -> of(q, rule)).orElseGet(() -> none("this call is not quoted"));
    }

    private static LegMarket of(CallQuote quote, LiquidityParameters rule) {
        return new LegMarket(OptionalDouble.of(quote.bid()), OptionalDouble.of(quote.ask()),
                Optional.of(
                        LegLiquidity.of(quote.bid(), quote.ask(), quote.bidSize(), quote.openInterest(), quote.volume(), rule)),
                Optional.empty());
    }

    private static LegMarket none(String reason) {
        return new LegMarket(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
                Optional.of("not available: " + reason));
    }

    /** Points that one contract brings at once; 0 where it does not pass the liquidity test or has no quote. */
    public double liquidBid() {
        return liquidity.map(LegLiquidity::passes).orElse(false) ? bid.orElse(0) : 0;
    }
}
