package com.vixshield.broker.execution;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts orders together from fills: by the broker's order number or the block in the file; where there is neither, single
 * contracts of one account, underlying and second (or day, in files that have dates only) are one order, to be confirmed.
 */
public final class OrderAssembler {

    private static final Comparator<OrderLeg> BY_CONTRACT = Comparator
            .comparing((OrderLeg leg) -> series(leg.instrument())).thenComparing(leg -> right(leg.instrument()))
            .thenComparing(leg -> strike(leg.instrument())).thenComparing(leg -> leg.instrument().label())
            .thenComparing(OrderLeg::side);

    private OrderAssembler() {
    }

    /** Of the trades among these executions, earliest first. */
    public static List<BrokerOrder> orders(List<Execution> executions) {
        List<Execution> trades = executions.stream().filter(execution -> execution.kind() == ExecutionKind.TRADE).toList();
        List<BrokerOrder> orders = new ArrayList<>();
        joinedByTime(grouped(trades)).forEach((key, fills) -> orders.addAll(split(key, fills)));
        orders.sort(Comparator.comparing(BrokerOrder::time).thenComparing(order -> order.legs().get(0).instrument().label())
                .thenComparing(order -> order.key().id()));
        return orders;
    }

    private static Map<OrderKey, List<Execution>> grouped(List<Execution> trades) {
        Map<OrderKey, List<Execution>> groups = new LinkedHashMap<>();
        for (Execution trade : trades) {
            OrderKey key = trade.order().map(found -> new OrderKey(found.source(), trade.account().digest() + " " + found.id()))
                    .orElseGet(() -> byTime(trade));
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(trade);
        }
        return groups;
    }

    /** A broker may give each leg of a combination a number of its own; then the second holds them together. */
    private static Map<OrderKey, List<Execution>> joinedByTime(Map<OrderKey, List<Execution>> groups) {
        Map<OrderKey, List<Map.Entry<OrderKey, List<Execution>>>> singles = new LinkedHashMap<>();
        for (Map.Entry<OrderKey, List<Execution>> group : groups.entrySet()) {
            Execution first = group.getValue().get(0);
            boolean single = group.getKey().source() == OrderKey.Source.NUMBER && first.time().at().isPresent()
                    && group.getValue().stream().allMatch(fill -> fill.instrument().equals(first.instrument()));
            if (single) {
                singles.computeIfAbsent(byTime(first), none -> new ArrayList<>()).add(group);
            }
        }
        Map<OrderKey, List<Execution>> joined = new LinkedHashMap<>(groups);
        singles.forEach((second, found) -> {
            boolean distinct = found.stream().map(group -> group.getValue().get(0).instrument()).distinct()
                    .count() == found.size();
            if (found.size() > 1 && distinct) {
                found.forEach(group -> joined.remove(group.getKey()));
                joined.merge(second, found.stream().flatMap(group -> group.getValue().stream()).toList(), (a, b) -> {
                    List<Execution> both = new ArrayList<>(a);
                    both.addAll(b);
                    return both;
                });
            }
        });
        return joined;
    }

    private static OrderKey byTime(Execution trade) {
        Instrument instrument = trade.instrument().orElseThrow();
        return trade.time().instant()
                .map(moment -> new OrderKey(OrderKey.Source.TIME, trade.account().digest() + " "
                        + underlying(instrument) + " " + moment.truncatedTo(ChronoUnit.SECONDS)))
                .orElseGet(() -> new OrderKey(OrderKey.Source.DAY,
                        trade.account().digest() + " " + series(instrument) + " " + trade.time().day() + " " + trade.effect()));
    }

    /** A roll closes and opens in one order: each is an order of the book. */
    private static List<BrokerOrder> split(OrderKey key, List<Execution> fills) {
        Map<PositionEffect, List<Execution>> effects = fills.stream()
                .collect(Collectors.groupingBy(Execution::effect, LinkedHashMap::new, Collectors.toList()));
        boolean roll = effects.keySet().containsAll(List.of(PositionEffect.OPEN, PositionEffect.CLOSE));
        return (roll ? List.copyOf(effects.values()) : List.of(fills)).stream().map(some -> order(key, some, roll)).toList();
    }

    private static BrokerOrder order(OrderKey key, List<Execution> fills, boolean roll) {
        Map<List<Object>, List<Execution>> legs = fills.stream().collect(Collectors.groupingBy(
                fill -> List.of(fill.instrument().orElseThrow(), fill.side().orElseThrow()), LinkedHashMap::new,
                Collectors.toList()));
        List<OrderLeg> sorted = legs.values().stream().map(OrderLeg::of).sorted(BY_CONTRACT).toList();
        return new BrokerOrder(fills.get(0).account(), key,
                fills.stream().map(Execution::time).min(Comparator.naturalOrder()).orElseThrow(), OrderShape.of(sorted), sorted,
                roll);
    }

    private static String underlying(Instrument instrument) {
        return instrument instanceof OptionContract option ? option.underlying() : instrument.label();
    }

    private static String series(Instrument instrument) {
        return instrument instanceof OptionContract option ? option.root() + " " + option.expiry() : instrument.label();
    }

    private static int right(Instrument instrument) {
        return instrument instanceof OptionContract option && option.letter().equals("C") ? 1 : 0;
    }

    private static BigDecimal strike(Instrument instrument) {
        return instrument instanceof OptionContract option ? option.strike() : BigDecimal.ZERO;
    }
}
