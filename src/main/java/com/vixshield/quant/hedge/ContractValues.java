package com.vixshield.quant.hedge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What contracts are worth on the market of one session: settlement curve, model, closes of funds. */
final class ContractValues {

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;

    ContractValues(HedgeParameters parameters, HedgeInputs inputs) {
        this.parameters = parameters;
        this.inputs = inputs;
    }

    /** VIX points, of a fund dollars; absent without the market it is priced on. */
    Optional<Double> today(HedgeContract contract) {
        return on(inputs.session(), contract);
    }

    /** On a later day if curve and surface do not move until then; a fund has no such value but today's. */
    Optional<Double> on(LocalDate day, HedgeContract contract) {
        if (contract instanceof HedgeContract.Fund fund) {
            return Optional.ofNullable(inputs.funds().get(fund.ticker())).map(Observation::value);
        }
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(day, contract.expiry()));
        if (contract instanceof HedgeContract.Future) {
            return inputs.curve().map(curve -> curve.forward(days));
        }
        double strike = ((HedgeContract.Call) contract).strike();
        return inputs.curve().flatMap(curve -> inputs.vvix().map(
                vvix -> new VixOptionModel(parameters.volatility(), vvix.value()).call(curve.forward(days), strike, days)));
    }
}
