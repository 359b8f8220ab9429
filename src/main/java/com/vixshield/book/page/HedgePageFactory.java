package com.vixshield.book.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.Feature;
import com.vixshield.book.BookService;
import com.vixshield.book.hedge.HedgeOrder;
import com.vixshield.book.hedge.HedgeOrder.NotDone;
import com.vixshield.book.hedge.HedgeOrderService;
import com.vixshield.book.hedge.HedgeToday;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.book.page.HedgePage.Order;
import com.vixshield.book.page.HedgePage.Stage;
import com.vixshield.book.page.HedgePage.Step;
import com.vixshield.book.store.Book;
import com.vixshield.quant.hedge.plan.Layer;

/** Builds the page of the hedge orders of the active book. */
@ApplicationScoped
class HedgePageFactory {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 5);

    @Inject
    CurrentAccount current;
    @Inject
    BookService books;
    @Inject
    HedgeOrderService hedge;

    /** @param steps sessions over which a start is spread */
    HedgePage page(int steps) {
        String path = current.path() + "/book";
        BookPage.Named book = books.active().map(BookPageFactory::named).orElse(null);
        if (!current.has(Feature.SLIDERS)) {
            return new HedgePage(path, book, null, Feature.SLIDERS.words(), current.path() + "/billing", List.of(), List.of(),
                    List.of(), null, List.of(), List.of(), false);
        }
        BookState state = books.active().map((Book active) -> books.state(active)).orElseGet(() -> BookState.empty());
        Optional<HedgeToday> today = hedge.today(state);
        boolean may = current.may(Permission.REPORT_FILLS) && current.visit().isEmpty();
        return today.map(found -> page(path, book, found, STEPS.contains(steps) ? steps : 1, may))
                .orElseGet(() -> new HedgePage(path, book, null, null, null, List.of(), List.of(), List.of(), null, List.of(),
                        List.of(), may));
    }

    private static HedgePage page(String path, BookPage.Named book, HedgeToday today, int steps, boolean may) {
        boolean starts = today.orders().stream().anyMatch(order -> order.reason() == HedgeOrder.Reason.START);
        return new HedgePage(path, book, today.session(), null, null,
                today.orders().stream().map(order -> order(order, path)).toList(),
                today.messages().stream().map(HedgePageFactory::sentence).toList(),
                today.layers().stream().map(status -> new HedgePage.Layer(name(status.layer()), status)).toList(),
                today.layers().stream().map(status -> status.budgetYear()).reduce(BigDecimal.ZERO,
                        BigDecimal::add),
                starts
                        ? STEPS.stream().map(count -> new Step(count, path + "/hedge?steps=" + count, count == steps)).toList()
                        : List.of(),
                steps == 1 ? List.of() : today.stages(steps).stream().map(HedgePageFactory::stage).toList(), may);
    }

    private static Stage stage(HedgeToday.Stage stage) {
        return new Stage(stage.day(), stage.parts().stream()
                .map(part -> part.quantity() + " × " + part.order().instrument().words()).toList());
    }

    private static Order order(HedgeOrder order, String path) {
        return new Order(order.sold() ? "Sell" : "Buy", order.quantity(), order.instrument().words(), name(order.layer()),
                order.price(), order.limit(), order.dollars(), order.reason().words(),
                order.doNothing().map(NotDone::dollars).orElse(null), order.doNothing().map(NotDone::words).orElse(null),
                order.trade().map(trade -> path + "/trades/" + trade + "/close").orElseGet(() -> path + "/hedges/new?"
                        + query(order)));
    }

    private static String query(HedgeOrder order) {
        TradedInstrument instrument = order.instrument();
        return Stream.of("layer=" + order.layer().name(), "symbol=" + instrument.symbol(),
                instrument.expiry() == null ? "" : "expiry=" + instrument.expiry(),
                instrument.strike() == null ? "" : "strike=" + instrument.strike().toPlainString(),
                "quantity=" + order.quantity(), "price=" + order.limit().toPlainString()).filter(part -> !part.isEmpty())
                .reduce((all, part) -> all + "&" + part).orElseThrow();
    }

    static String name(Layer layer) {
        return switch (layer) {
            case FRONT -> "Front";
            case MID -> "Mid";
            case LONG -> "Long";
        };
    }

    /** "FRONT is not opened: …" begins with the layer's name. */
    private static String sentence(String message) {
        for (Layer layer : Layer.values()) {
            if (message.startsWith(layer.name() + " ")) {
                return name(layer) + message.substring(layer.name().length()) + ".";
            }
        }
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }
}
