package com.vixshield.ticket;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.vixshield.broker.execution.OptionContract;

/** Writes the fields that Tradier takes for an order with several legs; they are posted as a form. */
final class TradierOrder {

    static final String KEY = "tradier";
    private static final String NAME = "Tradier, JSON";

    private TradierOrder() {
    }

    static OrderSpelling of(TicketOrder order) {
        boolean oneUnderlying = order.options().stream().map(OptionContract::underlying).distinct().count() == 1;
        if (order.isSingle() || order.options().size() != order.legs().size() || !oneUnderlying) {
            return OrderSpelling.unknown(KEY, NAME, "Only orders with several legs are spelled for certain.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("class", "multileg");
        fields.put("symbol", order.options().get(0).underlying());
        fields.put("type", order.credit() ? "credit" : "debit");
        fields.put("duration", "day");
        fields.put("price", ThinkorswimLine.price(order.limit()));
        for (int i = 0; i < order.legs().size(); i++) {
            TicketLeg leg = order.legs().get(i);
            fields.put("option_symbol[" + i + "]", ((OptionContract) leg.instrument()).compact());
            fields.put("side[" + i + "]", leg.instruction().toLowerCase(Locale.ROOT));
            fields.put("quantity[" + i + "]", String.valueOf(order.quantity()));
        }
        return OrderSpelling.of(KEY, NAME, JsonText.of(fields),
                "Its interface takes these fields as a form: POST /v1/accounts/{account}/orders; add preview=true first.");
    }
}
