package com.vixshield.ticket;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.vixshield.broker.execution.OptionContract;

/** Writes the document that tastytrade's open interface takes. */
final class TastytradeOrder {

    static final String KEY = "tastytrade";
    private static final String NAME = "tastytrade, JSON";

    private TastytradeOrder() {
    }

    static OrderSpelling of(TicketOrder order) {
        if (order.options().size() != order.legs().size()) {
            return OrderSpelling.unknown(KEY, NAME, "How tastytrade's interface names this contract is not known for certain.");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("time-in-force", "Day");
        document.put("order-type", "Limit");
        document.put("price", ThinkorswimLine.price(order.limit()));
        document.put("price-effect", order.credit() ? "Credit" : "Debit");
        document.put("legs", order.legs().stream().map(leg -> leg(order, leg)).toList());
        return OrderSpelling.of(KEY, NAME, JsonText.of(document), "For POST /accounts/{account}/orders of its interface.");
    }

    private static Map<String, Object> leg(TicketOrder order, TicketLeg leg) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("instrument-type", "Equity Option");
        found.put("symbol", ((OptionContract) leg.instrument()).occ());
        found.put("quantity", order.quantity());
        found.put("action", word(leg.side().name()) + " to " + word(leg.effect().name()));
        return found;
    }

    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

}
