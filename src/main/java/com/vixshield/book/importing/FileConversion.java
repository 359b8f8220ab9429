package com.vixshield.book.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vixshield.book.importing.ConvertedFile.CashLine;
import com.vixshield.book.importing.ConvertedFile.Ending;
import com.vixshield.book.importing.ConvertedFile.PlacedOrder;
import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.broker.BrokerFile;
import com.vixshield.broker.execution.BrokerOrder;
import com.vixshield.broker.execution.Execution;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.FundShares;
import com.vixshield.broker.execution.FutureContract;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.OrderKey;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.parsing.RefusedRow;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Digests;

/**
 * Turns a broker's file into what a book takes. An order goes as a whole or not at all. What was assigned or exercised is worth
 * the cash that the file has for it; without that cash the book's own settlement at the official close stands.
 */
final class FileConversion {

    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final int PRICE_SCALE = 6;
    private static final String NO_CASH = "ends of contracts whose cash the file does not have: the book settles them at the official close";
    private static final String SETTLED = "expirations of contracts that the book has settled already";

    /** An account's contract. */
    private record Held(String account, Instrument instrument) {
    }

    private final BookState state;
    private final Instant now;
    private final List<PlacedOrder> orders = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final List<CashLine> cash = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Map<Held, Integer> traded = new HashMap<>();
    private final Map<Held, BigDecimal> settled = new HashMap<>();
    private final Map<Held, Integer> removed = new HashMap<>();
    private final Set<String> withoutCash = new HashSet<>();

    private FileConversion(BookState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    /** @param state of the book that takes it, for what a file does not say of its past */
    static ConvertedFile of(BrokerFile file, BookState state, Instant now) {
        FileConversion conversion = new FileConversion(state, now);
        conversion.count(file.contents().executions());
        file.orders().forEach(conversion::order);
        file.others().forEach(conversion::other);
        conversion.leaveWholeExpiries();
        return new ConvertedFile(conversion.orders, conversion.endings, conversion.cash, conversion.refused,
                conversion.leftOut);
    }

    private void count(List<Execution> executions) {
        for (Execution execution : executions) {
            execution.instrument().ifPresent(instrument -> {
                Held held = held(execution);
                if (execution.kind() == ExecutionKind.TRADE) {
                    traded.merge(held, execution.signedQuantity(), Integer::sum);
                } else if (execution.kind() == ExecutionKind.CASH_SETTLEMENT) {
                    settled.merge(held, execution.amount(), BigDecimal::add);
                } else if (execution.kind().removes()) {
                    removed.merge(held, execution.quantity(), Integer::sum);
                    if (execution.amount().signum() != 0) {
                        settled.merge(held, execution.amount(), BigDecimal::add);
                    }
                }
            });
        }
    }

    private static Held held(Execution execution) {
        return new Held(execution.account().digest(), execution.instrument().orElseThrow());
    }

    private void order(BrokerOrder order) {
        try {
            String id = id(order);
            orders.add(new PlacedOrder(id, order, order.executions().stream().map(execution -> fill(execution, id)).toList()));
        } catch (RowRefusedException e) {
            order.executions().forEach(execution -> refuse(execution, e.getMessage()));
        }
    }

    /** A number of the broker's, or a moment, is the same in each file; the place in a file is not. */
    private static String id(BrokerOrder order) {
        String own = order.key().source() == OrderKey.Source.BLOCK
                ? order.executions().stream().map(Execution::reference).sorted().reduce("", String::concat)
                : order.key().id();
        return Digests.sha256Hex("order " + order.key().source() + " " + own);
    }

    private void refuse(Execution execution, String reason) {
        refused.add(new RefusedRow(execution.line(), reason,
                execution.instrument().map(Instrument::label).orElse(execution.text())));
    }

    private BrokerFill fill(Execution execution, String order) {
        BigDecimal costs = execution.costs().total().setScale(2, RoundingMode.HALF_UP);
        if (costs.signum() < 0) {
            throw new RowRefusedException("The rebate is larger than the commission; enter it by hand.");
        }
        Optional<Effect> effect = switch (execution.effect()) {
            case OPEN -> Optional.of(Effect.OPEN);
            case CLOSE -> Optional.of(Effect.CLOSE);
            case UNKNOWN -> Optional.empty();
        };
        return new BrokerFill(BrokerFill.Kind.TRADE, traded(execution), effect, execution.signedQuantity(),
                scaled(execution.price()), costs, at(execution.time(), execution.effect() == PositionEffect.CLOSE),
                execution.reference(), Optional.of(order));
    }

    private static BigDecimal scaled(BigDecimal price) {
        return price.scale() > PRICE_SCALE ? price.setScale(PRICE_SCALE, RoundingMode.HALF_UP) : price;
    }

    /** A day without times: what opens stands before what closes, both before its end. */
    private Instant at(ExecutionTime time, boolean later) {
        return time.instant().orElseGet(() -> {
            Instant moment = time.day().atTime(later ? CLOSE : CLOSE.minusMinutes(1)).atZone(SessionCalendar.NEW_YORK)
                    .toInstant();
            return moment.isAfter(now) && !time.day().isAfter(now.atZone(SessionCalendar.NEW_YORK).toLocalDate())
                    ? now
                    : moment;
        });
    }

    private static TradedInstrument traded(Execution execution) {
        Instrument instrument = execution.instrument().orElseThrow();
        if (instrument instanceof OptionContract option) {
            return TradedInstrument.option(option.root(), option.expiry(), option.right(), option.strike());
        }
        if (instrument instanceof FutureContract future) {
            return TradedInstrument.future(future.product().name(), future.expiry());
        }
        String ticker = ((FundShares) instrument).ticker();
        if (TradedInstrument.kindOf(ticker).isEmpty()) {
            throw new RowRefusedException("A book keeps no shares of " + ticker + ".");
        }
        return TradedInstrument.fund(ticker);
    }

    private void other(Execution execution) {
        try {
            switch (execution.kind()) {
                case EXPIRATION, ASSIGNMENT, EXERCISE -> removal(execution);
                case CASH_SETTLEMENT -> settlement(execution);
                case TRANSFER, CASH -> moved(execution);
                case TRADE -> throw new IllegalStateException("a trade is part of an order");
            }
        } catch (RowRefusedException e) {
            refuse(execution, e.getMessage());
        }
    }

    /** Where the value of one leg is not known, the book settles all that expire with it. */
    private void leaveWholeExpiries() {
        endings.removeIf(ending -> {
            boolean left = withoutCash.contains(series(ending.fill().instrument()));
            if (left) {
                leaveOut(NO_CASH);
            }
            return left;
        });
    }

    private static String series(TradedInstrument contract) {
        return contract.symbol() + " " + contract.expiry();
    }

    private void removal(Execution execution) {
        TradedInstrument contract = traded(execution);
        charge(execution);
        BigDecimal cashOf = settled.get(held(execution));
        boolean worthless = execution.kind() == ExecutionKind.EXPIRATION && cashOf == null;
        if (isSettled(contract)) {
            leaveOut(SETTLED);
        } else if (cashOf == null && !worthless) {
            withoutCash.add(series(contract));
            leaveOut(NO_CASH);
        } else {
            int quantity = execution.side().map(side -> side.sign() * execution.quantity())
                    .orElseGet(() -> -Integer.signum(position(execution, contract)) * execution.quantity());
            end(execution, contract, quantity,
                    worthless ? BigDecimal.ZERO : price(cashOf, removed.get(held(execution)), quantity));
        }
    }

    /** Where no row removes the contract, its cash does. */
    private void settlement(Execution execution) {
        TradedInstrument contract = traded(execution);
        charge(execution);
        if (removed.containsKey(held(execution))) {
            return;
        }
        if (isSettled(contract)) {
            leaveOut(SETTLED);
            return;
        }
        int quantity = -position(execution, contract);
        end(execution, contract, quantity, price(execution.amount(), Math.abs(quantity), quantity));
    }

    /** Points of one contract. @param quantity bought back by the settlement, negative for what had been bought */
    private static BigDecimal price(BigDecimal cashOf, int contracts, int quantity) {
        if (quantity != 0 && cashOf.signum() == Integer.signum(quantity)) {
            throw new RowRefusedException("A settlement that " + (quantity > 0 ? "closes sold" : "ends bought")
                    + " contracts cannot " + (quantity > 0 ? "bring" : "cost") + " cash.");
        }
        return contracts == 0
                ? BigDecimal.ZERO
                : scaled(cashOf.abs().divide(BigDecimal.valueOf(contracts * 100L), MathContext.DECIMAL64));
    }

    private void end(Execution execution, TradedInstrument contract, int quantity, BigDecimal price) {
        if (quantity == 0 || position(execution, contract) == 0) {
            throw new RowRefusedException("Neither the file nor the book has this contract open.");
        }
        boolean morning = contract.symbol().equals("SPX") || contract.symbol().startsWith("VIX");
        Instant at = contract.expiry().atTime(morning ? OPEN : CLOSE).atZone(SessionCalendar.NEW_YORK).toInstant();
        endings.add(
                new Ending(execution, new BrokerFill(BrokerFill.Kind.SETTLEMENT, contract, Optional.of(Effect.CLOSE), quantity,
                        price, BigDecimal.ZERO, at, execution.reference(), Optional.empty())));
    }

    /** Contracts held before it ended: of the file, else of the book. */
    private int position(Execution execution, TradedInstrument contract) {
        int inFile = traded.getOrDefault(held(execution), 0);
        return inFile != 0
                ? inFile
                : state.open().flatMap(trade -> trade.open().stream()).filter(leg -> leg.instrument().equals(contract))
                        .mapToInt(OpenLeg::quantity).sum();
    }

    /** Also by hand, or by the job that looks after every expiry. */
    private boolean isSettled(TradedInstrument contract) {
        boolean open = state.open().flatMap(trade -> trade.open().stream()).anyMatch(leg -> leg.instrument().equals(contract));
        return !open && state.trades().values().stream().filter(TradeState::settled)
                .anyMatch(trade -> trade.legs().stream().anyMatch(leg -> leg.instrument().equals(contract)));
    }

    private void moved(Execution execution) {
        BigDecimal amount = execution.amount().setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() == 0) {
            leaveOut("rows of cash that move nothing");
            return;
        }
        boolean comes = amount.signum() > 0;
        Movement movement = execution.kind() == ExecutionKind.TRANSFER
                ? comes ? Movement.DEPOSIT : Movement.WITHDRAWAL
                : comes ? Movement.INTEREST : Movement.CHARGE;
        cash.add(new CashLine(execution.line(), execution.reference(), at(execution.time(), false), movement, amount,
                execution.text()));
        charge(execution);
    }

    /** What a settlement or a movement cost is a charge of the account: the end of a contract has no fee. */
    private void charge(Execution execution) {
        BigDecimal costs = execution.costs().total().setScale(2, RoundingMode.HALF_UP);
        if (costs.signum() > 0) {
            cash.add(new CashLine(execution.line(), Digests.sha256Hex("costs " + execution.reference()),
                    at(execution.time(), true), Movement.CHARGE, costs.negate(), "Fee: " + execution.text()));
        }
    }

    private void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }
}
