package com.vixshield.ticket;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.Side;
import com.vixshield.quant.chain.PutCall;

/**
 * Holds a limit order, whoever takes it: of a condor that a signal sells, or of a contract that a hedge buys.
 *
 * @param quantity units: each leg is traded so many times
 * @param legs one, or up to four options of one underlying
 * @param credit whether money is received
 * @param limit points of one unit, positive: the least to receive, the most to pay
 */
public record TicketOrder(int quantity, List<TicketLeg> legs, boolean credit, BigDecimal limit) {

    private static final int MOST_LEGS = 4;

    /** @throws IllegalArgumentException for what is no such order */
    public TicketOrder {
        legs = List.copyOf(legs);
        if (quantity < 1 || legs.isEmpty() || legs.size() > MOST_LEGS || limit.signum() <= 0) {
            throw new IllegalArgumentException("no order of " + quantity + " × " + legs.size() + " legs at " + limit);
        }
        if (legs.size() > 1 && legs.stream().anyMatch(leg -> !(leg.instrument() instanceof OptionContract))) {
            throw new IllegalArgumentException("several legs are options");
        }
        if (legs.stream().map(TicketLeg::instrument).distinct().count() != legs.size()) {
            throw new IllegalArgumentException("a contract stands in two legs");
        }
    }

    public TicketOrder at(BigDecimal price) {
        return new TicketOrder(quantity, legs, credit, price);
    }

    public boolean isSingle() {
        return legs.size() == 1;
    }

    /** The options among the legs, in their order. */
    public List<OptionContract> options() {
        return legs.stream().map(TicketLeg::instrument).filter(OptionContract.class::isInstance).map(OptionContract.class::cast)
                .toList();
    }

    /** The four contracts of an iron condor as traders write them: short call, long call, short put, long put. */
    public Optional<List<OptionContract>> condor() {
        if (legs.size() != MOST_LEGS || options().size() != MOST_LEGS || !isOneSeries()) {
            return Optional.empty();
        }
        List<OptionContract> found = Stream.of(find(PutCall.CALL, true), find(PutCall.CALL, false), find(PutCall.PUT, true),
                find(PutCall.PUT, false)).flatMap(Optional::stream).toList();
        boolean ordered = found.size() == MOST_LEGS && found.get(3).strike().compareTo(found.get(2).strike()) < 0
                && found.get(2).strike().compareTo(found.get(0).strike()) < 0
                && found.get(0).strike().compareTo(found.get(1).strike()) < 0;
        return ordered ? Optional.of(found) : Optional.empty();
    }

    /** The inner leg of a right is the one on the side of the whole order: sold where a credit is received. */
    private Optional<OptionContract> find(PutCall right, boolean inner) {
        Side wanted = credit == inner ? Side.SELL : Side.BUY;
        List<OptionContract> found = legs.stream().filter(leg -> leg.side() == wanted).map(TicketLeg::instrument)
                .map(OptionContract.class::cast).filter(option -> option.right() == right).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** One root and one expiry. */
    boolean isOneSeries() {
        return options().stream().map(option -> option.root() + option.expiry()).distinct().count() == 1;
    }

    /** Two options of one right and series, one bought and one sold. */
    boolean isVertical() {
        return legs.size() == 2 && isOneSeries() && options().get(0).right() == options().get(1).right()
                && legs.get(0).side() != legs.get(1).side();
    }
}
