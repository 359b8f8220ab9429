package com.vixshield.broker.execution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.vixshield.quant.chain.PutCall;

/** Names what the legs of an order make together. */
public enum OrderShape {
    IRON_CONDOR("iron condor"),
    VERTICAL("vertical"),
    SINGLE("single contract"),
    OTHER("several legs");

    private final String label;

    OrderShape(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static OrderShape of(List<OrderLeg> legs) {
        if (legs.size() == 1) {
            return SINGLE;
        }
        List<OptionContract> options = legs.stream().map(OrderLeg::instrument).filter(OptionContract.class::isInstance)
                .map(OptionContract.class::cast).toList();
        Set<Integer> quantities = legs.stream().map(OrderLeg::quantity).collect(Collectors.toSet());
        Set<String> series = options.stream().map(option -> option.root() + option.expiry()).collect(Collectors.toSet());
        if (options.size() != legs.size() || quantities.size() != 1 || series.size() != 1) {
            return OTHER;
        }
        if (isCondor(legs)) {
            return IRON_CONDOR;
        }
        return legs.size() == 2 && options.get(0).right() == options.get(1).right()
                && legs.get(0).side() != legs.get(1).side() ? VERTICAL : OTHER;
    }

    /** Outer legs on one side, inner ones on the other, puts below calls. */
    private static boolean isCondor(List<OrderLeg> byStrike) {
        if (byStrike.size() != 4) {
            return false;
        }
        List<PutCall> rights = byStrike.stream().map(leg -> ((OptionContract) leg.instrument()).right()).toList();
        List<Side> sides = byStrike.stream().map(OrderLeg::side).toList();
        return rights.equals(List.of(PutCall.PUT, PutCall.PUT, PutCall.CALL, PutCall.CALL)) && sides.get(0) == sides.get(3)
                && sides.get(1) == sides.get(2) && sides.get(0) != sides.get(1);
    }
}
