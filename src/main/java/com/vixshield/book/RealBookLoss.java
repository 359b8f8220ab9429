package com.vixshield.book;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.store.Book;
import com.vixshield.book.store.BookSql;
import com.vixshield.book.store.BookStates;
import com.vixshield.book.store.BookStore;
import com.vixshield.risk.BookedLoss;

/** Computes the loss of a month from an account's real book. */
@ApplicationScoped
class RealBookLoss implements BookedLoss {

    @Inject
    EntityManager database;
    @Inject
    BookStates states;

    @Override
    public Optional<BigDecimal> in(YearMonth month, UUID accountId) {
        return Book.all(accountId).stream().filter(book -> !book.isPaper()).findFirst().flatMap(book -> loss(book, month));
    }

    private Optional<BigDecimal> loss(Book book, YearMonth month) {
        BookState state = states.of(new BookStore(BookSql.in(database), book.key()), book.key());
        boolean closed = state.trades().values().stream().flatMap(trade -> trade.closedAt().stream())
                .anyMatch(at -> YearMonth.from(BookLedger.day(at)).equals(month));
        BookState.DayResult result = state.between(month.atDay(1), month.atEndOfMonth());
        return closed
                ? Optional.of(result.condorNet().add(result.hedgeNet()).negate().max(BigDecimal.ZERO))
                : Optional.empty();
    }
}
