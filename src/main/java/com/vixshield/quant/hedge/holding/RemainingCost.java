package com.vixshield.quant.hedge.holding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.ContractValues;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeParameters.Futures;

/**
 * Computes what one contract bought today and held to its layer's roll is expected to cost, dollars, with today's curve and
 * surface held still: the rule of the layer's first purchase, on a contract that is already under way.
 */
final class RemainingCost {

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;
    private final ContractValues values;

    RemainingCost(HedgeParameters parameters, HedgeInputs inputs) {
        this.parameters = parameters;
        this.inputs = inputs;
        this.values = new ContractValues(parameters, inputs);
    }

    double of(Holding holding) {
        if (holding.contract() instanceof HedgeContract.Fund) {
            return holding.costPerContract() * days(holding.rollDate()) / parameters.funds().reviewDays();
        }
        return of(holding.contract(), holding.rollDate()).orElseThrow();
    }

    /** Of a call or a future; absent without the market it is priced on. */
    Optional<Double> of(HedgeContract contract, LocalDate roll) {
        return values.today(contract).flatMap(now -> values.on(roll, contract).map(exit -> cost(contract, now, now - exit,
                days(roll)) * contract.multiplier()));
    }

    private double cost(HedgeContract contract, double now, double decay, int days) {
        return contract instanceof HedgeContract.Call
                ? Math.max(decay + 2 * parameters.calls().slippage(), parameters.calls().floor() * now)
                : future(now, decay, days);
    }

    private int days(LocalDate roll) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(inputs.session(), roll));
    }

    private double future(double now, double rolldown, int days) {
        Futures rule = parameters.futures();
        double rate = inputs.rate().map(DatedValue::value).orElse(0.0);
        double financing = rule.marginRate() * now * rate * days / 365;
        return Math.max(rolldown + 2 * rule.slippage() + financing, rule.floor() * days / rule.floorDays());
    }
}
