package com.vixshield.ticket;

import java.util.List;

/** Writes an order in the words of each broker. */
public final class OrderSpellings {

    private OrderSpellings() {
    }

    /** In the order in which they are shown. */
    public static List<OrderSpelling> of(TicketOrder order) {
        return List.of(ThinkorswimLine.of(order), OccLines.of(order), TastytradeOrder.of(order), SchwabOrder.of(order),
                TradierOrder.of(order), BasketCsv.of(order));
    }
}
