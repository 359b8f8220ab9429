package com.vixshield.book.hedge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.hedge.plan.HedgeBudget;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Holds what the hedge of a book should do in one session, and what it has done so far.
 *
 * @param session of the signal whose market it is
 * @param orders empty when nothing is due
 * @param messages what could not be done or should be known, in words
 * @param layers front, mid, long
 * @param held counted contracts by layer
 * @param realisedThisYear after fees; empty for a book that never had a hedge
 */
public record HedgeToday(LocalDate session, HedgeBudget budget, List<HedgeOrder> orders, List<String> messages,
        List<LayerStatus> layers, Map<Layer, Integer> held, Optional<BigDecimal> realisedThisYear) {

    /** One session's part of a start in steps. */
    public record Stage(int day, List<Part> parts) {
    }

    /** @param quantity to buy on that day */
    public record Part(HedgeOrder order, int quantity) {
    }

    /** Contracts, or shares, that a layer holds now; a VX counts as ten VXM. */
    public int held(Layer layer) {
        return held.getOrDefault(layer, 0);
    }

    /** The same once its orders are filled. */
    public int after(Layer layer) {
        return held(layer) + orders.stream().filter(order -> order.layer() == layer)
                .mapToInt(order -> (order.sold() ? -1 : 1) * order.quantity() * HeldHedge.count(order.instrument())).sum();
    }

    /** The purchases that begin layers, spread over sessions; the first ones carry what does not divide. */
    public List<Stage> stages(int sessions) {
        List<HedgeOrder> starts = orders.stream().filter(order -> order.reason() == HedgeOrder.Reason.START).toList();
        List<Stage> stages = new ArrayList<>();
        for (int day = 0; day < sessions; day++) {
            int now = day;
            List<Part> parts = starts.stream().map(order -> new Part(order, share(order.quantity(), now, sessions)))
                    .filter(part -> part.quantity() > 0).toList();
            if (!parts.isEmpty()) {
                stages.add(new Stage(day + 1, parts));
            }
        }
        return stages;
    }

    private static int share(int whole, int day, int sessions) {
        return whole / sessions + (day < whole % sessions ? 1 : 0);
    }
}
