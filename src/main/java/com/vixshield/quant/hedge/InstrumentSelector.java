package com.vixshield.quant.hedge;

import java.time.LocalDate;
import java.util.Optional;

import com.vixshield.quant.hedge.HedgeParameters.CallRule;
import com.vixshield.quant.hedge.HedgeParameters.Calls;
import com.vixshield.quant.hedge.HedgeParameters.Futures;
import com.vixshield.quant.hedge.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.InstrumentChoice.NotAvailable;

/** Chooses the instrument of a layer on the session's VX curve and works out what holding one contract costs. */
final class InstrumentSelector {

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;

    InstrumentSelector(HedgeParameters parameters, HedgeInputs inputs) {
        this.parameters = parameters;
        this.inputs = inputs;
    }

    InstrumentChoice choose(InstrumentSet set, Layer layer) {
        if (set == InstrumentSet.ETF) {
            return new NotAvailable("no quotes of volatility funds (VIXY, VXX, VIXM, VXZ) are loaded");
        }
        if (set == InstrumentSet.CARD && layer == Layer.MID) {
            return inputs.curve().map(this::future).orElseGet(this::noCurve);
        }
        return call(rule(set, layer));
    }

    /** The call of a rule of its own. */
    InstrumentChoice call(CallRule rule) {
        if (inputs.curve().isEmpty()) {
            return noCurve();
        }
        return inputs.vvix().map(v -> call(inputs.curve().get(), v.value(), rule))
                .orElse(new NotAvailable("no VVIX within " + age() + ", so VIX options have no model price"));
    }

    private InstrumentChoice noCurve() {
        return new NotAvailable(inputs.vix().isEmpty() ? "no VIX within " + age() : "no VX settlement within " + age());
    }

    private CallRule rule(InstrumentSet set, Layer layer) {
        Calls calls = parameters.calls();
        return switch (layer) {
            case FRONT -> set == InstrumentSet.CARD ? calls.cardFront() : calls.front();
            case MID -> calls.mid();
            case LONG -> set == InstrumentSet.CARD ? calls.cardLong() : calls.longTerm();
        };
    }

    private InstrumentChoice call(VxCurve curve, double vvix, CallRule rule) {
        Calls calls = parameters.calls();
        VxPoint point = curve.nearest(rule.targetDays()).orElseThrow();
        if (Math.abs(point.dte() - rule.targetDays()) > calls.expiryTolerance() || point.dte() <= rule.rollDays()) {
            return new NotAvailable("no VX settlement within " + calls.expiryTolerance() + " days of the "
                    + rule.targetDays() + "-day expiry; the nearest is " + point.expiry() + " (" + point.dte() + " days)");
        }
        VixCall call = price(curve, new VixOptionModel(parameters.volatility(), vvix), point, rule);
        // Below its slippage a call has no cost to speak of, and any budget would buy any number of it.
        return call.price() < calls.slippage()
                ? new NotAvailable("the model price of " + call.price() + " points is below the slippage")
                : new Chosen(call);
    }

    private VixCall price(VxCurve curve, VixOptionModel model, VxPoint point, CallRule rule) {
        double forward = point.settle();
        int days = point.dte();
        double strike = VixStrikes.nearest(parameters.strikes(), forward, rule.delta(),
                k -> model.delta(forward, k, days));
        double price = model.call(forward, strike, days);
        double exit = model.call(curve.forward(rule.rollDays()), strike, rule.rollDays());
        double cost = Math.max(price - exit + 2 * parameters.calls().slippage(), parameters.calls().floor() * price);
        return new VixCall(point.expiry(), days, forward, strike, model.delta(forward, strike, days), price,
                model.volatility(forward, strike, days), point.expiry().minusDays(rule.rollDays()),
                days - rule.rollDays(), exit, cost * VixCall.MULTIPLIER, price * VixCall.MULTIPLIER, VixCall.MULTIPLIER);
    }

    private InstrumentChoice future(VxCurve curve) {
        Futures rule = parameters.futures();
        Optional<VxPoint> bought = curve.month(rule.buyMonth());
        Optional<VxPoint> sold = curve.month(rule.sellMonth());
        if (bought.isEmpty() || sold.isEmpty()) {
            return new NotAvailable("VX month " + (bought.isEmpty() ? rule.buyMonth() : rule.sellMonth())
                    + " has no settlement on " + inputs.curveDate().map(Object::toString).orElse("the session"));
        }
        return new Chosen(future(bought.get(), sold.get(), rollDate(curve, bought.get(), sold.get())));
    }

    private VixFuture future(VxPoint bought, VxPoint sold, LocalDate rollDate) {
        Futures rule = parameters.futures();
        int hold = bought.dte() - sold.dte();
        double rolldown = bought.settle() - sold.settle();
        double margin = rule.marginRate() * bought.settle() * VixFuture.MULTIPLIER;
        double rate = inputs.rate().map(Observation::value).orElse(0.0);
        double expected = (rolldown + 2 * rule.slippage()) * VixFuture.MULTIPLIER + margin * rate * hold / 365;
        double floor = rule.floor() * hold / rule.floorDays() * VixFuture.MULTIPLIER;
        return new VixFuture(bought.expiry(), bought.dte(), bought.settle(), bought.month(), bought.settle(),
                rollDate, hold, rolldown, Math.max(expected, floor), margin,
                VixFuture.MULTIPLIER, "VXM");
    }

    /** A month is the next one nearer from the expiry day of the first month on. */
    private LocalDate rollDate(VxCurve curve, VxPoint bought, VxPoint sold) {
        return curve.month(bought.month() - sold.month()).map(VxPoint::expiry)
                .orElse(inputs.session().plusDays(bought.dte() - sold.dte()));
    }

    private String age() {
        return parameters.maxInputAge() + " days of " + inputs.session();
    }
}
