package com.vixshield.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.broker.execution.OptionContract;
import com.vixshield.risk.SizedSignal;
import com.vixshield.ticket.TicketLeg;
import com.vixshield.ticket.signal.OrderEntry;

/**
 * Describes the order of one signal at the account's size.
 *
 * @param state open, closed once the deadline has passed, or none where nothing is sold
 * @param reasons why nothing is sold; empty otherwise
 * @param until the deadline
 * @param quantity condors; 0 unless it is open
 * @param limit points, the least to receive; null unless it is open
 * @param ladder prices with the moments of the suggested pace
 * @param texts the order in the words of each broker, by key; a broker whose words are not known for certain is left out
 */
record TicketView(LocalDate session, String tier, String product, String state, List<String> reasons, Instant until,
        int quantity,
        BigDecimal limit, List<Leg> legs, List<Rung> ladder, Map<String, String> texts) {

    /** @param symbol of the clearing house, padded to 21 characters */
    record Leg(String side, String effect, String symbol, LocalDate expiry, String right, BigDecimal strike, BigDecimal mid) {
    }

    record Rung(BigDecimal price, Instant from) {
    }

    static TicketView of(SizedSignal sized, Optional<OrderEntry> entry, Instant until) {
        if (entry.filter(OrderEntry::open).isEmpty()) {
            return new TicketView(sized.signal().session, sized.tier().key(), sized.root(),
                    entry.isPresent() ? "closed" : "none",
                    entry.isPresent() ? List.of() : reasons(sized), until, 0, null, List.of(), List.of(), Map.of());
        }
        OrderEntry open = entry.get();
        Map<String, String> texts = new LinkedHashMap<>();
        open.spellings().forEach(spelling -> spelling.text().ifPresent(text -> texts.put(spelling.key(), text)));
        return new TicketView(sized.signal().session, sized.tier().key(), sized.root(), "open", List.of(), until,
                open.order().quantity(), open.order().limit(), open.order().legs().stream().map(TicketView::leg).toList(),
                open.ladder().stream().map(step -> new Rung(step.price(), step.from())).toList(), texts);
    }

    private static List<String> reasons(SizedSignal sized) {
        return sized.decision().hold()
                ? sized.decision().reasons()
                : sized.paused().map(List::of).orElse(List.of("no condor fits the settings"));
    }

    private static Leg leg(TicketLeg leg) {
        OptionContract option = (OptionContract) leg.instrument();
        return new Leg(leg.side().name(), leg.effect().name(), option.occ(), option.expiry(), option.right().name(),
                option.strike(), leg.mid().orElse(null));
    }
}
