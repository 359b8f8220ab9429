package com.vixshield.ticket.signal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.vixshield.ticket.BasketCsv;
import com.vixshield.ticket.OrderSpelling;
import com.vixshield.ticket.OrderSpellings;
import com.vixshield.ticket.PriceLadder;
import com.vixshield.ticket.TicketOrder;

/**
 * Holds what is shown of an order: until its deadline how to send it, afterwards that it is over.
 *
 * @param order null once the deadline has passed, so that nothing can be copied any more
 * @param ladder empty where the order has one price, or is over
 * @param basket address of the basket to download, or null
 */
public record OrderEntry(Instant closes, boolean open, TicketOrder order, List<Step> ladder, Long paceSeconds,
        List<OrderSpelling> spellings, String basket) {

    /**
     * One price of the ladder.
     *
     * @param current whether the order stands there by the suggested pace
     */
    public record Step(BigDecimal price, Instant from, boolean limit, boolean last, boolean current) {
    }

    /** An order that has its own deadline, such as one of the hedge. */
    public static OrderEntry of(TicketOrder order, Optional<PriceLadder> ladder, Instant closes, Instant now, String basket) {
        if (!now.isBefore(closes)) {
            return new OrderEntry(closes, false, null, List.of(), null, List.of(), null);
        }
        List<Step> steps = ladder.map(found -> steps(found, now)).orElse(List.of());
        List<OrderSpelling> spellings = OrderSpellings.of(order);
        boolean downloads = spellings.stream()
                .anyMatch(spelling -> spelling.key().equals(BasketCsv.KEY) && spelling.text().isPresent());
        return new OrderEntry(closes, true, order, steps,
                ladder.flatMap(PriceLadder::pace).map(Duration::toSeconds).orElse(null),
                spellings, downloads ? basket : null);
    }

    private static List<Step> steps(PriceLadder ladder, Instant now) {
        PriceLadder.Rung current = ladder.at(now);
        return ladder.rungs().stream()
                .map(rung -> new Step(rung.price(), rung.from(), rung.limit(), rung.last(), rung.equals(current))).toList();
    }

    /** The text under that key; empty where it is not known, or over. */
    public Optional<String> text(String key) {
        return spellings.stream().filter(spelling -> spelling.key().equals(key)).findFirst().flatMap(OrderSpelling::text);
    }

    /** In words for a template; null where there is one price. */
    public String getPace() {
        if (paceSeconds == null) {
            return null;
        }
        long minutes = paceSeconds / 60;
        long rest = paceSeconds % 60;
        return minutes == 0 ? rest + " s" : rest == 0 ? minutes + " min" : minutes + " min " + rest + " s";
    }
}
