package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookEntry.Settled;
import com.vixshield.book.ledger.ImpossibleEntryException.Fault;
import com.vixshield.book.ledger.TradeState.OpenedLeg;
import com.vixshield.quant.chain.PutCall;

/** Keeps one trade while the entries of its book are gone through. */
final class TradeLedger {

    private static final Comparator<OpenLeg> BY_STRIKE = Comparator.comparing(OpenLeg::instrument,
            Comparator.comparing(TradedInstrument::right, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(TradedInstrument::strike, Comparator.nullsFirst(Comparator.naturalOrder())));

    private final BookTrade trade;
    private final Map<TradedInstrument, OpenLeg> legs = new LinkedHashMap<>();
    private final Map<TradedInstrument, Integer> opened = new LinkedHashMap<>();
    private BigDecimal credit = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal realised = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private Instant openedAt;
    private Instant closedAt;
    private boolean settled;

    TradeLedger(BookTrade trade) {
        this.trade = trade;
    }

    /** @return dollars realised, before the fee */
    BigDecimal take(Exchange exchange, LocalDate day) {
        requirePlace(exchange);
        requireAlive(exchange, day);
        fees = fees.add(exchange.fee());
        return exchange.effect() == Effect.OPEN ? open(exchange) : close(exchange);
    }

    boolean isFlat() {
        return legs.isEmpty();
    }

    private BigDecimal open(Exchange exchange) {
        OpenLeg leg = leg(exchange);
        if (leg.quantity() != 0 && Integer.signum(leg.quantity()) != Integer.signum(exchange.quantity())) {
            throw new ImpossibleEntryException(Fault.WRONG_SIDE, exchange.instrument().words()
                    + " is open the other way in this trade, so it can be closed but not opened");
        }
        if (openedAt == null) {
            openedAt = exchange.at();
        }
        legs.put(exchange.instrument(), leg.opened(exchange));
        opened.merge(exchange.instrument(), exchange.quantity(), Integer::sum);
        closedAt = null;
        settled = false;
        if (exchange.instrument().isPaidFor()) {
            credit = credit.add(exchange.amount());
        }
        return BigDecimal.ZERO;
    }

    private BigDecimal close(Exchange exchange) {
        OpenLeg leg = leg(exchange);
        boolean away = Integer.signum(leg.quantity()) == -Integer.signum(exchange.quantity());
        if (!away || Math.abs(exchange.quantity()) > Math.abs(leg.quantity())) {
            throw new ImpossibleEntryException(Fault.MORE_CLOSED_THAN_OPEN, Math.abs(exchange.quantity()) + " of "
                    + exchange.instrument().words() + " cannot be closed: " + (away ? Math.abs(leg.quantity()) : 0)
                    + " were open");
        }
        BigDecimal gain = exchange.amount().subtract(leg.costOf(exchange));
        OpenLeg left = leg.closed(exchange);
        if (left.quantity() == 0) {
            legs.remove(exchange.instrument());
        } else {
            legs.put(exchange.instrument(), left);
        }
        realised = realised.add(gain);
        if (exchange.instrument().isPaidFor()) {
            received = received.add(exchange.amount());
        }
        if (legs.isEmpty()) {
            closedAt = exchange.at();
            settled = exchange instanceof Settled;
        }
        return gain;
    }

    private OpenLeg leg(Exchange exchange) {
        return legs.getOrDefault(exchange.instrument(), OpenLeg.none(exchange.instrument()));
    }

    private void requirePlace(Exchange exchange) {
        boolean fits = exchange.instrument().isIndexOption() == trade.isCondor();
        boolean other = exchange.effect() == Effect.OPEN && opened.keySet().stream().anyMatch(held -> trade.isCondor()
                ? held.isSmallIndex() != exchange.instrument().isSmallIndex()
                : !held.equals(exchange.instrument()));
        if (!fits || other) {
            throw new ImpossibleEntryException(Fault.WRONG_TRADE,
                    exchange.instrument().words() + " does not belong to this trade");
        }
    }

    private static void requireAlive(Exchange exchange, LocalDate day) {
        LocalDate expiry = exchange.instrument().expiry();
        if (expiry == null) {
            if (exchange instanceof Settled) {
                throw new ImpossibleEntryException(Fault.NOT_SETTLED_THERE, "shares do not expire");
            }
            return;
        }
        if (day.isAfter(expiry) && !(exchange instanceof Settled)) {
            throw new ImpossibleEntryException(Fault.AFTER_EXPIRY,
                    exchange.instrument().words() + " had expired by " + day);
        }
        if (exchange instanceof Settled && day.isBefore(expiry)) {
            throw new ImpossibleEntryException(Fault.NOT_SETTLED_THERE,
                    exchange.instrument().words() + " does not settle before it expires");
        }
    }

    /** Every sold option has a bought one beside it that pays when it has to pay; a hedge sells nothing that it does not hold. */
    void requireCover() {
        for (PutCall right : PutCall.values()) {
            int net = legs.values().stream().filter(leg -> leg.instrument().right() == right).mapToInt(OpenLeg::quantity).sum();
            if (net < 0) {
                throw naked(-net + " sold " + right.name().toLowerCase(Locale.ROOT) + (net < -1 ? "s have" : " has")
                        + " no bought one beside " + (net < -1 ? "them" : "it"));
            }
        }
        legs.values().stream().filter(leg -> leg.quantity() < 0 && !trade.isCondor()).findFirst().ifPresent(leg -> {
            throw naked(leg.instrument().words() + " was sold and not held");
        });
        requireLaterCover();
    }

    /** A bought option that expires first covers nothing afterwards. */
    private void requireLaterCover() {
        for (OpenLeg sold : legs.values()) {
            if (sold.quantity() < 0) {
                TradedInstrument option = sold.instrument();
                int covering = legs.values().stream()
                        .filter(leg -> leg.quantity() > 0 && leg.instrument().right() == option.right()
                                && !leg.instrument().expiry().isBefore(option.expiry()))
                        .mapToInt(OpenLeg::quantity).sum();
                int owing = legs.values().stream()
                        .filter(leg -> leg.quantity() < 0 && leg.instrument().right() == option.right()
                                && !leg.instrument().expiry().isBefore(option.expiry()))
                        .mapToInt(OpenLeg::quantity).sum();
                if (covering + owing < 0) {
                    throw naked(option.words() + " outlives what was bought against it");
                }
            }
        }
    }

    private static ImpossibleEntryException naked(String why) {
        return new ImpossibleEntryException(Fault.NAKED_SHORT, "naked short: " + why);
    }

    TradeState state() {
        List<OpenLeg> open = new ArrayList<>(legs.values());
        open.sort(BY_STRIKE);
        List<OpenedLeg> all = opened.entrySet().stream().map(leg -> new OpenedLeg(leg.getKey(), leg.getValue())).toList();
        int size = all.stream().mapToInt(leg -> Math.abs(leg.quantity())).max().orElse(0);
        return new TradeState(trade, open, all, size, credit, received, realised, fees, openedAt, Optional.ofNullable(closedAt),
                settled);
    }
}
