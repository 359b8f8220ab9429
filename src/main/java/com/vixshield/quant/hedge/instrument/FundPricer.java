package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.NotAvailable;
import com.vixshield.quant.hedge.parameters.FundParameters.Fund;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Computes what holding one share of a volatility fund is expected to cost, by the rule of the futures it consists of: with
 * today's curve held still, a position of constant maturity loses the slope of the months that it rolls between, day after
 * day, plus the fund's fee; never less than the floor of the futures.
 */
final class FundPricer {

    private static final double DAYS_A_YEAR = 365;

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;

    FundPricer(HedgeParameters parameters, HedgeInputs inputs) {
        this.parameters = parameters;
        this.inputs = inputs;
    }

    /** The preferred fund that has a price of these days. */
    InstrumentChoice choose(Layer layer) {
        List<Fund> funds = parameters.funds().of(layer);
        for (Fund fund : funds) {
            DatedValue price = inputs.funds().get(fund.ticker());
            if (price != null) {
                return choose(fund, price);
            }
        }
        return new NotAvailable("not available: no series of " + funds.stream().map(Fund::ticker)
                .collect(Collectors.joining(" or ")) + " within " + parameters.maxInputAge() + " days of " + inputs.session());
    }

    private InstrumentChoice choose(Fund fund, DatedValue price) {
        if (inputs.curve().isEmpty()) {
            return new NotAvailable("no VX curve, so the cost of " + fund.ticker() + " is not known");
        }
        VxCurve curve = inputs.curve().get();
        Optional<VxPoint> first = curve.month(fund.firstMonth());
        Optional<VxPoint> last = curve.month(fund.lastMonth());
        if (first.isEmpty() || last.isEmpty()) {
            return new NotAvailable("VX month " + (first.isEmpty() ? fund.firstMonth() : fund.lastMonth())
                    + " has no settlement, so the cost of " + fund.ticker() + " is not known");
        }
        return new Chosen(price(fund, price, curve, first.get(), last.get()));
    }

    private VixFund price(Fund fund, DatedValue close, VxCurve curve, VxPoint first, VxPoint last) {
        // On the days around a roll the months held are both a little longer or shorter than the average.
        int maturity = Math.max(first.dte(), Math.min(last.dte(), fund.maturityDays()));
        LocalDate expiry = first.expiry().plusDays(maturity - first.dte());
        double level = curve.at(expiry, VxPoint::settle).orElseThrow();
        int days = parameters.funds().reviewDays();
        double rolldown = (last.settle() - first.settle()) / (last.dte() - first.dte()) * days / level;
        double expected = close.value() * (rolldown + fund.fee() * days / DAYS_A_YEAR) + 2 * parameters.funds().slippage();
        double floor = close.value() * parameters.futures().floor() / parameters.futures().floorDays() * days / level;
        return new VixFund(fund.ticker(), close.date(), expiry, maturity, level, close.value(),
                inputs.session().plusDays(days), days, rolldown, fund.fee(), Math.max(expected, floor),
                Contract.FUND_SHARE.multiplier());
    }
}
