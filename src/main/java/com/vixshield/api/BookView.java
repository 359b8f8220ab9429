package com.vixshield.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vixshield.book.hedge.HedgeOrder;
import com.vixshield.book.hedge.HedgeToday;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.book.store.Book;

/** Holds a book as the API shows it. Money is dollars, prices are points, of a fund dollars a share. */
final class BookView {

    private BookView() {
    }

    /** @param kind real or paper @param active whether pages show it */
    record Named(UUID id, String kind, String name, boolean active) {

        static Named of(Book book) {
            return new Named(book.id, book.kind, book.name, book.active);
        }
    }

    /**
     * @param capital paid in less taken out
     * @param results realised, after fees
     * @param lastEntry number of the newest entry
     */
    record Whole(Named book, List<Named> books, BigDecimal cash, BigDecimal capital, Results results, List<Trade> open,
            long lastEntry) {

        static Whole of(Book book, List<Book> books, BookState state) {
            BookState.DayResult all = state.all();
            return new Whole(Named.of(book), books.stream().map(Named::of).toList(), state.cash(), state.capital(),
                    new Results(all.condorNet(), all.hedgeNet(), all.interest(), all.condorFees().add(all.hedgeFees())),
                    state.open().map(Trade::of).toList(), state.lastSequence());
        }
    }

    record Results(BigDecimal condors, BigDecimal hedge, BigDecimal interest, BigDecimal fees) {
    }

    /** @param chain what was rolled into one another shares it @param layer of a hedge, null for a condor */
    record Trade(UUID id, UUID chain, String kind, String layer, String tier, LocalDate session, BigDecimal expectedCredit,
            int size,
            BigDecimal credit, BigDecimal realised, BigDecimal fees, BigDecimal result, Instant openedAt, Instant closedAt,
            boolean settled, List<Leg> legs) {

        static Trade of(TradeState trade) {
            var plan = trade.trade().plan();
            return new Trade(trade.trade().id(), trade.trade().chain(), trade.trade().kind().name(),
                    trade.trade().layer().map(Enum::name).orElse(null), plan.map(found -> found.tier()).orElse(null),
                    plan.map(found -> found.session()).orElse(null), plan.map(found -> found.credit()).orElse(null),
                    trade.size(),
                    trade.credit(), trade.realised(), trade.fees(), trade.net(), trade.openedAt(),
                    trade.closedAt().orElse(null), trade.settled(), trade.open().stream().map(Leg::of).toList());
        }
    }

    /** What is open of one contract. @param basis dollars paid, negative when received */
    record Leg(Contract contract, int quantity, BigDecimal averagePrice, BigDecimal basis) {

        static Leg of(OpenLeg leg) {
            return new Leg(Contract.of(leg.instrument()), leg.quantity(), leg.averagePrice(), leg.basis());
        }
    }

    record Contract(String symbol, LocalDate expiry, String right, BigDecimal strike, int multiplier) {

        static Contract of(TradedInstrument instrument) {
            return new Contract(instrument.symbol(), instrument.expiry(),
                    instrument.right() == null ? null : instrument.right().name(), instrument.strike(),
                    instrument.multiplier());
        }
    }

    /** @param cancels of a cancellation, the entry that never happened */
    record Entry(long sequence, String kind, Instant at, Long corrects, Long cancels, UUID trade, Contract contract,
            Integer quantity, BigDecimal price, BigDecimal fee, BigDecimal amount) {

        static Entry of(BookEntry entry) {
            if (entry instanceof CashMoved moved) {
                return new Entry(moved.sequence(), moved.movement().name(), moved.at(), moved.corrects().orElse(null), null,
                        null,
                        null, null, null, null, moved.amount());
            }
            if (entry instanceof Cancelled gone) {
                return new Entry(gone.sequence(), "CANCELLED", gone.at(), null, gone.target(), null, null, null, null, null,
                        null);
            }
            Exchange exchange = (Exchange) entry;
            return new Entry(exchange.sequence(), exchange instanceof BookEntry.Fill ? "FILL" : "SETTLED", exchange.at(),
                    entry.corrects().orElse(null), null, exchange.trade(), Contract.of(exchange.instrument()),
                    exchange.quantity(),
                    exchange.price(), exchange.fee(), exchange.amount());
        }
    }

    /** @param before number to ask for next, null at the end */
    record Entries(List<Entry> entries, Long before) {
    }

    /** @param limit points, slippage included @param doNothing dollars that not trading is expected to cost, null if unknown */
    record Order(String layer, String side, int quantity, Contract contract, BigDecimal price, BigDecimal limit,
            BigDecimal dollars,
            String reason, UUID trade, BigDecimal doNothing) {

        static Order of(HedgeOrder order) {
            return new Order(order.layer().name(), order.sold() ? "SELL" : "BUY", order.quantity(),
                    Contract.of(order.instrument()), order.price(), order.limit(), order.dollars(), order.reason().name(),
                    order.trade().orElse(null), order.doNothing().map(HedgeOrder.NotDone::dollars).orElse(null));
        }
    }

    record Orders(LocalDate session, List<Order> orders, List<String> messages) {

        static Orders of(HedgeToday today) {
            return new Orders(today.session(), today.orders().stream().map(Order::of).toList(), today.messages());
        }
    }

    /** @param refused whole orders, with the reason by name and in words */
    record Entered(UUID batch, boolean repeated, int placed, List<String> known, List<Refused> refused) {
    }

    record Refused(List<String> references, String fault, String reason) {
    }
}
