package com.vixshield.risk;

import static com.vixshield.web.format.NumberFormats.delta;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.strike;
import static com.vixshield.web.format.TimeFormats.date;

import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.hedge.instrument.VixCall;
import com.vixshield.quant.hedge.instrument.VixFund;
import com.vixshield.quant.hedge.instrument.VixFuture;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.sizing.HedgeDollars;
import com.vixshield.quant.sizing.LayerDollars;

/**
 * Words one hedge layer for page and mail.
 *
 * @param instrument what is held, or "not available"
 * @param context when it expires and is rolled
 * @param dollars its expected cost, budget, premium and margin
 */
public record HedgeLine(String layer, double weight, String instrument, String context, LayerDollars dollars) {

    public static List<HedgeLine> of(HedgeDollars hedge) {
        HedgePlan plan = hedge.plan();
        List<HedgeLine> lines = new ArrayList<>();
        for (LayerDollars dollars : hedge.layers()) {
            lines.add(of(plan.layer(dollars.layer()), dollars));
        }
        return lines;
    }

    private static HedgeLine of(HedgeLayer layer, LayerDollars dollars) {
        String name = switch (layer.layer()) {
            case FRONT -> "Front";
            case MID -> "Mid";
            case LONG -> "Long";
        };
        return layer instanceof HedgeLayer.Sized sized
                ? new HedgeLine(name, layer.weight(), words(sized.instrument()), context(sized.instrument()), dollars)
                : new HedgeLine(name, layer.weight(), "not available", "", dollars);
    }

    private static String words(VixInstrument instrument) {
        if (instrument instanceof VixCall call) {
            return "VIX " + date(call.expiry()) + " " + strike(call.strike()) + " call near " + points(call.price())
                    + ", delta " + delta(call.delta());
        }
        if (instrument instanceof VixFund fund) {
            return fund.ticker() + " shares near $" + points(fund.price());
        }
        VixFuture future = (VixFuture) instrument;
        return future.contract() + " " + date(future.expiry()) + " future near " + points(future.price());
    }

    private static String context(VixInstrument instrument) {
        if (instrument instanceof VixFund fund) {
            return "counted anew on " + date(fund.rollDate()) + ", price of " + date(fund.priceDate());
        }
        String price = instrument instanceof VixCall ? ", model price" : ", settlement";
        return instrument.dte() + " days, roll on " + date(instrument.rollDate()) + price;
    }
}
