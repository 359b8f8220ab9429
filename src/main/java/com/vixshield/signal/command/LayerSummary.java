package com.vixshield.signal.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import com.vixshield.quant.hedge.instrument.LegMarket;
import com.vixshield.quant.hedge.instrument.VixCall;
import com.vixshield.quant.hedge.instrument.VixFund;
import com.vixshield.quant.hedge.instrument.VixFuture;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.LayerSize;

/**
 * Summarises one layer of a plan in one flat row, as documents list it; units as in {@link VixInstrument} and {@link
 * LayerSize}. {@code priceSource} of a call is "quote" or "model". What an instrument does not have is absent; a layer that
 * is not available has only its weight, budget and reason.
 */
public record LayerSummary(Optional<LocalDate> expiry, OptionalInt dte, OptionalDouble forward, OptionalInt month,
        OptionalDouble strike, OptionalDouble delta, OptionalDouble price, OptionalDouble iv, OptionalInt holdDays,
        Optional<LocalDate> rollDate, OptionalDouble exitValue, OptionalDouble rolldown, OptionalDouble costPerContract,
        OptionalDouble costPerDay, OptionalDouble premium, OptionalDouble initialMarginAssumed, OptionalInt multiplier,
        Optional<String> contract, double weight, double budgetYear, OptionalDouble contractsRaw, int contracts,
        OptionalDouble equityForOne, OptionalDouble grossPremiumRuleContracts, Optional<LegMarket> market,
        Optional<String> reason, Optional<String> priceSource) {

    public static LayerSummary of(HedgeLayer layer) {
        Optional<VixInstrument> any = layer instanceof HedgeLayer.Sized s ? Optional.of(s.instrument()) : Optional.empty();
        Optional<VixCall> call = any.filter(VixCall.class::isInstance).map(VixCall.class::cast);
        Optional<VixFuture> future = any.filter(VixFuture.class::isInstance).map(VixFuture.class::cast);
        Optional<VixFund> fund = any.filter(VixFund.class::isInstance).map(VixFund.class::cast);
        Optional<LayerSize> size = layer instanceof HedgeLayer.Sized s ? Optional.of(s.size()) : Optional.empty();
        return new LayerSummary(any.filter(i -> fund.isEmpty()).map(VixInstrument::expiry),
                integer(any.map(VixInstrument::dte)),
                number(any.map(VixInstrument::forward)), integer(future.map(VixFuture::month)),
                number(call.map(VixCall::strike)), number(call.map(VixCall::delta)), number(any.map(VixInstrument::price)),
                number(call.map(VixCall::iv)), integer(any.map(VixInstrument::holdDays)), any.map(VixInstrument::rollDate),
                number(call.map(VixCall::exitValue)),
                number(future.map(VixFuture::rolldown).or(() -> fund.map(VixFund::rolldown))),
                number(any.map(VixInstrument::costPerContract)), number(any.map(VixInstrument::costPerDay)),
                number(any.map(VixInstrument::premiumPaid).filter(p -> future.isEmpty())),
                number(future.map(VixFuture::initialMarginAssumed)),
                integer(any.map(VixInstrument::multiplier)),
                future.map(VixFuture::contract).or(() -> fund.map(VixFund::ticker)), layer.weight(),
                layer.budgetYear(), number(size.map(LayerSize::contractsRaw)), layer.contracts(),
                size.map(LayerSize::equityForOne).orElse(OptionalDouble.empty()),
                size.map(LayerSize::grossPremiumRuleContracts).orElse(OptionalDouble.empty()),
                layer instanceof HedgeLayer.Sized sized ? Optional.of(sized.market()) : Optional.empty(),
                Optional.of(layer.message()).filter(message -> !message.isEmpty()),
                call.map(c -> c.quoted() ? "quote" : "model"));
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalInt integer(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
