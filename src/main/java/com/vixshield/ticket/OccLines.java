package com.vixshield.ticket;

import java.util.Locale;
import java.util.stream.Collectors;

import com.vixshield.broker.execution.OptionContract;

/** Writes the legs with the clearing house's symbols, which every broker knows. */
final class OccLines {

    static final String KEY = "occ";
    private static final String NAME = "OCC symbols";

    private OccLines() {
    }

    static OrderSpelling of(TicketOrder order) {
        if (order.options().size() != order.legs().size()) {
            return OrderSpelling.unknown(KEY, NAME, "Only options have symbols of the clearing house.");
        }
        String lines = order.legs().stream().map(leg -> leg.side() + " " + order.quantity() + " "
                + ((OptionContract) leg.instrument()).occ() + " to " + leg.effect().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return OrderSpelling.of(KEY, NAME, lines + "\n" + (order.credit() ? "Credit " : "Debit ")
                + ThinkorswimLine.price(order.limit()) + ", limit, day", "21 characters: the root is padded with spaces.");
    }
}
