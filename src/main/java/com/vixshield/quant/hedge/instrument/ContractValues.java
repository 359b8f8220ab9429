package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.HedgeParameters;

/** Values contracts on the market of one session: settlement curve, quotes of calls or else the model, closes of funds. */
public final class ContractValues {

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;

    public ContractValues(HedgeParameters parameters, HedgeInputs inputs) {
        this.parameters = parameters;
        this.inputs = inputs;
    }

    /** VIX points, of a fund dollars; absent without the market it is priced on. */
    public Optional<Double> today(HedgeContract contract) {
        return on(inputs.session(), contract);
    }

    /** On a later day if curve and surface do not move until then; a fund has no such value but today's. */
    public Optional<Double> on(LocalDate day, HedgeContract contract) {
        if (contract instanceof HedgeContract.Fund fund) {
            return Optional.ofNullable(inputs.funds().get(fund.ticker())).map(DatedValue::value);
        }
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(day, contract.expiry()));
        if (contract instanceof HedgeContract.Future) {
            return inputs.curve().map(curve -> curve.forward(days));
        }
        HedgeContract.Call call = (HedgeContract.Call) contract;
        return inputs.curve().flatMap(curve -> inputs.vvix()
                .map(vvix -> model(vvix.value(), curve, call).call(curve.forward(days), call.strike(), days)));
    }

    /** Through the quote of the call where there is one. */
    private VixOptionModel model(double vvix, VxCurve curve, HedgeContract.Call call) {
        VixOptionModel model = new VixOptionModel(parameters.volatility(), vvix);
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(inputs.session(), call.expiry()));
        double forward = curve.forward(days);
        return QuotedCall.of(inputs.quotes(), call, forward, days)
                .map(quoted -> model.through(forward, call.strike(), days, quoted.volatility())).orElse(model);
    }
}
