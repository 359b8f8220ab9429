package com.vixshield.alert;

import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.signedMoney;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.alert.SignalMailPage.Line;
import com.vixshield.book.BookService;
import com.vixshield.book.hedge.HedgeOrder;
import com.vixshield.book.hedge.HedgeOrderService;
import com.vixshield.book.store.Book;
import com.vixshield.risk.SizedSignal;

/** Words the hedge orders of an account whose book is kept here: what to buy, sell or roll in this session. */
@ApplicationScoped
class HedgeOrderLines {

    @Inject
    BookService books;
    @Inject
    HedgeOrderService orders;

    /** Empty where the account keeps no book, or nothing is due. */
    List<Line> of(UUID account, SizedSignal sized) {
        return Book.activeOf(account).map(book -> orders.today(books.state(book), sized).orders().stream()
                .map(HedgeOrderLines::line).toList()).orElse(List.of());
    }

    private static Line line(HedgeOrder order) {
        return new Line((order.sold() ? "Sell " : "Buy ") + order.quantity(),
                order.instrument().words() + " at " + points(order.limit()) + (order.sold() ? " or more" : " or less"),
                order.layer().name().toLowerCase(Locale.ROOT) + " layer, " + order.reason().words() + ", "
                        + signedMoney(order.dollars()) + " at the limit");
    }
}
