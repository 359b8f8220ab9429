package com.vixshield.book.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.broker.execution.BrokerOrder;
import com.vixshield.broker.execution.Execution;
import com.vixshield.broker.parsing.RefusedRow;

/**
 * Holds what a book can take of a broker's file.
 *
 * @param orders with the id under which the book keeps them
 * @param endings settlements of what has expired
 * @param cash that no contract moved
 * @param refused what the file says and a book cannot hold
 * @param leftOut by reason
 */
record ConvertedFile(List<PlacedOrder> orders, List<Ending> endings, List<CashLine> cash, List<RefusedRow> refused,
        Map<String, Integer> leftOut) {

    record PlacedOrder(String id, BrokerOrder order, List<BrokerFill> fills) {
    }

    record Ending(Execution execution, BrokerFill fill) {
    }

    /** @param amount dollars, negative when it leaves the account */
    record CashLine(int line, String reference, Instant at, Movement movement, BigDecimal amount, String text) {
    }
}
