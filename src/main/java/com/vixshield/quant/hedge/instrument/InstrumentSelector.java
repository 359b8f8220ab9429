package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.NotAvailable;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeParameters.CallRule;
import com.vixshield.quant.hedge.parameters.HedgeParameters.Calls;
import com.vixshield.quant.hedge.parameters.HedgeParameters.Futures;
import com.vixshield.quant.hedge.plan.Layer;

/** Chooses the instrument of a layer on the session's VX curve and works out what holding one contract costs. */
public final class InstrumentSelector {

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;

    public InstrumentSelector(HedgeParameters parameters, HedgeInputs inputs) {
        this.parameters = parameters;
        this.inputs = inputs;
    }

    public InstrumentChoice choose(InstrumentSet set, Layer layer) {
        if (set == InstrumentSet.ETF) {
            return new FundPricer(parameters, inputs).choose(layer);
        }
        if (set == InstrumentSet.CARD && layer == Layer.MID) {
            return inputs.curve().map(this::future).orElseGet(this::noCurve);
        }
        return call(rule(set, layer));
    }

    /** The call of a rule of its own. */
    public InstrumentChoice call(CallRule rule) {
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
        return callRule(parameters, set, layer);
    }

    /** By which a layer buys and rolls calls. */
    public static CallRule callRule(HedgeParameters parameters, InstrumentSet set, Layer layer) {
        Calls calls = parameters.calls();
        return switch (layer) {
            case FRONT -> set == InstrumentSet.CARD ? calls.cardFront() : calls.front();
            case MID -> calls.mid();
            case LONG -> set == InstrumentSet.CARD ? calls.cardLong() : calls.longTerm();
        };
    }

    private InstrumentChoice call(VxCurve curve, double vvix, CallRule rule) {
        Calls calls = parameters.calls();
        Optional<Expiry> expiry = settled(curve, rule).or(() -> interpolated(curve, rule));
        if (expiry.isEmpty()) {
            VxPoint point = curve.nearest(rule.targetDays()).orElseThrow();
            return new NotAvailable("no VX settlement within " + calls.expiryTolerance() + " days of the "
                    + rule.targetDays() + "-day expiry; the nearest is " + point.expiry() + " (" + point.dte() + " days)");
        }
        VixCall call = price(curve, new VixOptionModel(parameters.volatility(), vvix), expiry.get(), rule);
        // Below its slippage a call has no cost to speak of, and any budget would buy any number of it.
        return call.price() < calls.slippage()
                ? new NotAvailable((call.quoted() ? "the quoted price of " : "the model price of ") + call.price()
                        + " points is below the slippage")
                : new Chosen(call);
    }

    /** A listed expiry and its forward. */
    private record Expiry(LocalDate expiry, int dte, double forward) {
    }

    private Optional<Expiry> settled(VxCurve curve, CallRule rule) {
        return curve.nearest(rule.targetDays()).map(p -> new Expiry(p.expiry(), p.dte(), p.settle()))
                .filter(expiry -> near(expiry, rule));
    }

    /** Options are listed on months whose future has no settlement; the months around such a one tell its forward. */
    private Optional<Expiry> interpolated(VxCurve curve, CallRule rule) {
        LocalDate expiry = VixExpiries.nearest(inputs.session().plusDays(rule.targetDays()));
        OptionalDouble forward = curve.at(expiry, VxPoint::settle);
        int days = (int) ChronoUnit.DAYS.between(inputs.session(), expiry);
        return forward.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expiry(expiry, days, forward.getAsDouble())).filter(e -> near(e, rule));
    }

    private boolean near(Expiry expiry, CallRule rule) {
        return Math.abs(expiry.dte() - rule.targetDays()) <= parameters.calls().expiryTolerance()
                && expiry.dte() > rule.rollDays();
    }

    /** By the expiry's own quotes where they reach the wanted delta, else by the model. */
    private VixCall price(VxCurve curve, VixOptionModel model, Expiry point, CallRule rule) {
        return QuotedCall.nearest(inputs.quotes(), point.expiry(), point.forward(), point.dte(), rule.delta())
                .map(quote -> quoted(curve, model, point, rule, quote)).orElseGet(() -> modelled(curve, model, point, rule));
    }

    /** The spread counts as slippage of both sides where it is wider than the assumed one. */
    private VixCall quoted(VxCurve curve, VixOptionModel model, Expiry point, CallRule rule, QuotedCall quote) {
        VixOptionModel through = model.through(point.forward(), quote.strike(), point.dte(), quote.volatility());
        return held(curve, through, point, rule, quote, Math.max(parameters.calls().slippage(), quote.halfSpread()), true);
    }

    private VixCall modelled(VxCurve curve, VixOptionModel model, Expiry point, CallRule rule) {
        double forward = point.forward();
        int days = point.dte();
        double strike = VixStrikes.nearest(parameters.strikes(), forward, rule.delta(),
                k -> model.delta(forward, k, days));
        QuotedCall value = new QuotedCall(strike, model.call(forward, strike, days), 0, model.volatility(forward, strike, days),
                model.delta(forward, strike, days));
        return held(curve, model, point, rule, value, parameters.calls().slippage(), false);
    }

    private VixCall held(VxCurve curve, VixOptionModel model, Expiry point, CallRule rule, QuotedCall value, double slippage,
            boolean quoted) {
        double price = value.mid();
        double exit = model.call(curve.forward(rule.rollDays()), value.strike(), rule.rollDays());
        double cost = Math.max(price - exit + 2 * slippage, parameters.calls().floor() * price);
        return new VixCall(point.expiry(), point.dte(), point.forward(),
                new VixCall.Valuation(value.strike(), value.delta(), price, value.volatility()),
                point.expiry().minusDays(rule.rollDays()), point.dte() - rule.rollDays(), exit,
                cost * Contract.VIX.multiplier(), price * Contract.VIX.multiplier(), Contract.VIX.multiplier(), quoted);
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
        double margin = rule.marginRate() * bought.settle() * Contract.VXM.multiplier();
        double rate = inputs.rate().map(DatedValue::value).orElse(0.0);
        double expected = (rolldown + 2 * rule.slippage()) * Contract.VXM.multiplier() + margin * rate * hold / 365;
        double floor = rule.floor() * hold / rule.floorDays() * Contract.VXM.multiplier();
        return new VixFuture(bought.expiry(), bought.dte(), bought.settle(), bought.month(), bought.settle(),
                rollDate, hold, rolldown, Math.max(expected, floor), margin,
                Contract.VXM.multiplier(), "VXM");
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
