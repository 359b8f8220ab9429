package com.vixshield.ticket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.Side;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.PutCall;

/**
 * Writes the line that thinkorswim makes an order of when it is pasted: {@code SELL -2 IRON CONDOR SPX 100 (Weeklys) 15 MAY 26
 * 7500/7510/7200/7190 CALL/PUT @2.45 LMT}.
 */
final class ThinkorswimLine {

    static final String KEY = "thinkorswim";
    private static final String NAME = "thinkorswim";
    private static final String NOTE = "Copy it and paste it into the order entry. Compare expiry and strikes before it is sent.";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);
    private static final SessionCalendar CALENDAR = new SessionCalendar();
    private static final Set<Month> QUARTERS = Set.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER);

    private ThinkorswimLine() {
    }

    static OrderSpelling of(TicketOrder order) {
        if (order.options().size() != order.legs().size() || !order.isOneSeries()) {
            return unknown("How thinkorswim writes this order is not known for certain.");
        }
        OptionContract first = order.options().get(0);
        if (isQuarterly(first)) {
            return unknown("On the last session of a quarter thinkorswim has names of its own for the series.");
        }
        if (first.root().equals("XSP") && isThirdFriday(first.expiry())) {
            return unknown("How thinkorswim names XSP options of a third Friday is not known for certain.");
        }
        String legs = legs(order);
        return legs.isEmpty()
                ? unknown("How thinkorswim writes this combination is not known for certain.")
                : OrderSpelling.of(KEY, NAME, line(order, first, legs), NOTE);
    }

    private static OrderSpelling unknown(String why) {
        return OrderSpelling.unknown(KEY, NAME, why);
    }

    /** The structure with its strikes: what comes first takes the order's side. */
    private static String legs(TicketOrder order) {
        if (order.condor().isPresent()) {
            return "IRON CONDOR|" + strikes(order.condor().get()) + " CALL/PUT";
        }
        if (order.isVertical()) {
            Side side = side(order);
            List<OptionContract> sorted = order.legs().stream().sorted((a, b) -> a.side() == side ? -1 : 1)
                    .map(leg -> (OptionContract) leg.instrument()).toList();
            return "VERTICAL|" + strikes(sorted) + " " + right(sorted.get(0));
        }
        return order.isSingle() ? "|" + strikes(order.options()) + " " + right(order.options().get(0)) : "";
    }

    private static String line(TicketOrder order, OptionContract first, String legs) {
        String[] parts = legs.split("\\|");
        Side side = side(order);
        String tag = first.root().equals("SPX") || first.root().equals("VIX") ? "" : "(Weeklys) ";
        return side + " " + (side == Side.SELL ? "-" : "+") + order.quantity() + " "
                + (parts[0].isEmpty() ? "" : parts[0] + " ")
                + first.underlying() + " 100 " + tag + DATE.format(first.expiry()).toUpperCase(Locale.ENGLISH) + " " + parts[1]
                + " @" + price(order.limit()) + " LMT";
    }

    /** A structure that brings a credit is sold. */
    private static Side side(TicketOrder order) {
        return order.isSingle() ? order.legs().get(0).side() : Side.of(!order.credit());
    }

    private static String strikes(List<OptionContract> options) {
        return options.stream().map(option -> option.strike().toPlainString()).collect(Collectors.joining("/"));
    }

    private static String right(OptionContract option) {
        return option.right() == PutCall.PUT ? "PUT" : "CALL";
    }

    static String price(BigDecimal price) {
        BigDecimal plain = price.stripTrailingZeros();
        return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
    }

    private static boolean isThirdFriday(LocalDate day) {
        return day.equals(CALENDAR.monthlyExpiry(YearMonth.from(day)));
    }

    private static boolean isQuarterly(OptionContract option) {
        LocalDate day = option.expiry();
        return !option.underlying().equals("VIX") && QUARTERS.contains(day.getMonth())
                && day.equals(CALENDAR.onOrBefore(YearMonth.from(day).atEndOfMonth()));
    }
}
