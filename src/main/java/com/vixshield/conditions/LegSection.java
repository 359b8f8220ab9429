package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.GateRules;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.LegMarket;
import com.vixshield.quant.hedge.instrument.VixCall;
import com.vixshield.quant.hedge.instrument.VixFuture;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.web.format.TimeFormats;

/** Builds the section on how easily each leg trades: those of the condors, and those of the hedge. */
final class LegSection {

    /** Which contracts the hedge names does not depend on its size; this one is large enough to have all three layers. */
    private static final double EQUITY = 1_000_000;

    private LegSection() {
    }

    static Band of(MarketDay day) {
        return new Band("legs", "Leg liquidity", "Spreads at the moment of the signal. A wide leg is dear to leave.", List.of(),
                List.of(), List.of(condors(day), hedge(day)),
                List.of("The score of a hedge leg is the mean of its spread and its "
                        + "depth (size at the bid, open interest, volume), 0 to 1; a leg that fails does not count as cash in the "
                        + "quick ratio."));
    }

    private static Table condors(MarketDay day) {
        GateRules rules = day.rulebook().core().gates();
        List<Row> rows = new ArrayList<>();
        Tier.all().forEach(tier -> {
            if (day.computed().tiers().get(tier) instanceof CondorTier condor) {
                for (CondorLeg leg : condor.legs().all()) {
                    boolean wide = leg.qty() < 0
                            && leg.ask() - leg.bid() > Math.max(rules.spreadFloor(), rules.spreadShare() * leg.mid());
                    rows.add(Row.of(tier.label() + " " + tier.aim(),
                            (leg.qty() < 0 ? "sell " : "buy ") + strike(leg.strike()) + " "
                                    + leg.right().name().toLowerCase(Locale.ROOT),
                            points(leg.bid()), points(leg.ask()),
                            points(leg.ask() - leg.bid()), percent(leg.spreadOverMid(), 0), wide ? "too wide" : "in order"));
                }
            }
        });
        return Table.folded("condor-legs", "Legs of the six condors, index points.",
                List.of("Tier", "Leg", "Bid", "Ask", "Spread", "Over the mid", "Gate"), rows);
    }

    private static Table hedge(MarketDay day) {
        HedgeParameters parameters = day.rulebook().hedge();
        HedgeProfile profile = new HedgeProfile(EQUITY, 0, OptionalDouble.empty(), day.rulebook().sizing().hedgeCapDefault(),
                day.rulebook().sizing().accrualDefault(), InstrumentSet.CARD, Weighting.LOYALTY, false);
        List<Row> rows = new HedgeAllocator(parameters).allocate(day.published().hedge(), profile).layers().stream()
                .map(LegSection::row).toList();
        return Table.open("hedge-legs", "Legs of the hedge, VIX points.",
                List.of("Layer", "Leg", "Bid", "Ask", "Score", "Counts as cash"), rows);
    }

    private static Row row(HedgeLayer layer) {
        String name = switch (layer.layer()) {
            case FRONT -> "Front";
            case MID -> "Mid";
            case LONG -> "Long";
        };
        if (!(layer instanceof HedgeLayer.Sized sized)) {
            return Row.of(name, layer.message(), "–", "–", "–", "–");
        }
        LegMarket market = sized.market();
        return Row.of(name, leg(sized.instrument()), OptionalNumbers.of(market.bid(), v -> points(v)),
                OptionalNumbers.of(market.ask(), v -> points(v)),
                market.liquidity().map(found -> decimal(found.score(), 2)).orElse("not available"),
                market.liquidity().map(found -> found.passes() ? "yes" : "no")
                        .orElse(market.reason().orElse("").replace("not available: ", "")));
    }

    private static String leg(VixInstrument instrument) {
        String expiry = TimeFormats.date(instrument.expiry());
        if (instrument instanceof VixCall call) {
            return "VIX " + expiry + " " + strike(call.strike()) + " call";
        }
        return instrument instanceof VixFuture future ? future.contract() + " " + expiry : expiry;
    }
}
