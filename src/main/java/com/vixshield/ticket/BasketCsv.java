package com.vixshield.ticket;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.Side;
import com.vixshield.market.SessionCalendar;
import com.vixshield.web.format.CsvWriter;

/**
 * Writes the legs as a basket of Interactive Brokers' Trader Workstation. How it spells combinations is not known for certain,
 * so the legs are orders of their own, what is bought first.
 */
public final class BasketCsv {

    public static final String KEY = "interactive_brokers";
    private static final String NAME = "Interactive Brokers, basket";
    private static final List<String> HEADER = List.of("Action", "Quantity", "Symbol", "SecType",
            "LastTradingDayOrContractMonth", "Strike", "Right", "Multiplier", "Exchange", "Currency", "TimeInForce",
            "OrderType",
            "LmtPrice");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final SessionCalendar CALENDAR = new SessionCalendar();

    private BasketCsv() {
    }

    static OrderSpelling of(TicketOrder order) {
        boolean priced = order.legs().stream().allMatch(leg -> price(order, leg).signum() > 0);
        if (order.options().size() != order.legs().size() || !priced) {
            return OrderSpelling.unknown(KEY, NAME, "A basket needs options with a price for each leg.");
        }
        boolean ambiguous = order.options().stream().anyMatch(option -> option.underlying().equals("SPX")
                && option.expiry().equals(CALENDAR.monthlyExpiry(YearMonth.from(option.expiry()))));
        if (ambiguous) {
            return OrderSpelling.unknown(KEY, NAME,
                    "On a third Friday a basket cannot say for certain whether SPX or SPXW is meant.");
        }
        return OrderSpelling.of(KEY, NAME, csv(order), order.isSingle()
                ? "Load it with BasketTrader."
                : "Load it with BasketTrader. Its legs are orders of their own, at their mid: send what is bought first, or make"
                        + " one combination of them in the workstation.");
    }

    private static String csv(TicketOrder order) {
        StringBuilder text = new StringBuilder(CsvWriter.line(HEADER));
        List<TicketLeg> legs = new ArrayList<>(order.legs());
        legs.sort(Comparator.comparing(TicketLeg::side));
        for (TicketLeg leg : legs) {
            OptionContract option = (OptionContract) leg.instrument();
            text.append(CsvWriter.line(List.of(leg.side().name(), order.quantity(), option.underlying(), "OPT",
                    DATE.format(option.expiry()), option.strike(), option.letter(), option.multiplier(), "SMART", "USD", "DAY",
                    "LMT", price(order, leg))));
        }
        return text.toString();
    }

    /** Of one leg alone: on its own tick, up for what is sold and down for what is bought, at least one tick. */
    private static BigDecimal price(TicketOrder order, TicketLeg leg) {
        if (order.isSingle()) {
            return order.limit();
        }
        BigDecimal mid = leg.mid().orElse(BigDecimal.ZERO);
        BigDecimal tick = PriceIncrements.single(leg.instrument(), mid);
        return mid.signum() <= 0
                ? BigDecimal.ZERO
                : (leg.side() == Side.SELL ? PriceIncrements.up(mid, tick) : PriceIncrements.down(mid, tick)).max(tick);
    }
}
