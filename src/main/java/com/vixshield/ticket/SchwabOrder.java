package com.vixshield.ticket;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vixshield.broker.execution.OptionContract;

/** Writes the document that Schwab's trader API takes for a spread. */
final class SchwabOrder {

    static final String KEY = "schwab";
    private static final String NAME = "Schwab, JSON";

    private SchwabOrder() {
    }

    static OrderSpelling of(TicketOrder order) {
        String strategy = order.condor().isPresent() ? "IRON_CONDOR" : order.isVertical() ? "VERTICAL" : "";
        if (strategy.isEmpty()) {
            return OrderSpelling.unknown(KEY, NAME, "Only verticals and iron condors are spelled for certain.");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("orderType", order.credit() ? "NET_CREDIT" : "NET_DEBIT");
        document.put("session", "NORMAL");
        document.put("duration", "DAY");
        document.put("price", ThinkorswimLine.price(order.limit()));
        document.put("orderStrategyType", "SINGLE");
        document.put("complexOrderStrategyType", strategy);
        document.put("orderLegCollection", order.legs().stream().map(leg -> leg(order, leg)).toList());
        return OrderSpelling.of(KEY, NAME, JsonText.of(document), "For the orders of an account in its trader API.");
    }

    private static Map<String, Object> leg(TicketOrder order, TicketLeg leg) {
        Map<String, Object> instrument = new LinkedHashMap<>();
        instrument.put("symbol", ((OptionContract) leg.instrument()).occ());
        instrument.put("assetType", "OPTION");
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("instruction", leg.instruction());
        found.put("quantity", order.quantity());
        found.put("instrument", instrument);
        return found;
    }
}
