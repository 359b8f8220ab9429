package com.vixshield.book.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.Feature;
import com.vixshield.book.BookMarket;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Settled;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.page.TradePage.Batch;
import com.vixshield.book.page.TradePage.Line;
import com.vixshield.book.store.Book;
import com.vixshield.book.store.BookStore;

/** Builds the page of one trade with everything that was ever entered for it. */
@ApplicationScoped
class TradePageFactory {

    @Inject
    CurrentAccount current;
    @Inject
    BookPageFactory pages;
    @Inject
    BookMarket market;
    @Inject
    Clock clock;

    TradePage page(Book book, BookStore store, BookState state, BookTrade trade, boolean saved) {
        String path = current.path() + "/book";
        String here = path + "/trades/" + trade.id();
        boolean may = current.may(Permission.REPORT_FILLS) && current.has(Feature.SLIDERS) && current.visit().isEmpty();
        Optional<TradeState> now = state.trade(trade.id());
        boolean open = now.filter(TradeState::isOpen).isPresent();
        boolean whole = now.filter(found -> !trade.isCondor() || found.open().size() == 4).isPresent();
        boolean due = open && now.get().open().stream().anyMatch(leg -> leg.instrument().expiry() != null
                && !leg.instrument().expiry().isAfter(BookLedger.day(clock.instant())));
        boolean again = trade.isCondor() && now.filter(found -> CondorForms.isCorrectable(found, state)).isPresent();
        return new TradePage(path, BookPageFactory.named(book),
                now.map(BookPageFactory::name).orElse("A trade that was cancelled"),
                now.map(found -> pages.row(found, market.marks(), path)).orElse(null), may,
                open && whole && !due ? here + "/close" : null, again ? here + "/correct" : null, due ? here + "/settle" : null,
                trade.plan().map(BookTrade.Plan::credit).orElse(null), trade.plan().map(BookTrade.Plan::contracts).orElse(null),
                batches(store, state, trade, path), saved);
    }

    private static List<Batch> batches(BookStore store, BookState state, BookTrade trade, String path) {
        Set<Long> effective = state.effective().stream().map(BookEntry::sequence).collect(Collectors.toSet());
        Map<UUID, List<Exchange>> entered = new LinkedHashMap<>();
        Map<Long, UUID> of = store.batchesOf(trade.id());
        store.entriesOf(trade.id()).stream().map(Exchange.class::cast)
                .forEach(entry -> entered.computeIfAbsent(of.get(entry.sequence()), id -> new ArrayList<>()).add(entry));
        Map<UUID, BookStore.Batch> known = store.batches(entered.keySet());
        List<Batch> batches = new ArrayList<>();
        entered.forEach((id, entries) -> {
            BookStore.Batch batch = known.get(id);
            boolean stands = entries.stream().anyMatch(entry -> effective.contains(entry.sequence()));
            batches.add(new Batch(id, source(batch), batch.recordedAt(),
                    entries.stream().map(entry -> line(entry, effective.contains(entry.sequence()), trade, path)).toList(),
                    stands ? path + "/batches/" + id + "/cancel" : null));
        });
        return batches;
    }

    private static String source(BookStore.Batch batch) {
        return switch (batch.source()) {
            case SIGNAL -> "Booked from the signal";
            case HAND -> "Entered by hand";
            case API -> "Entered by a program";
            case FILE -> "Read from a broker’s file";
            case SETTLEMENT -> "Settled at the official value";
        };
    }

    private static Line line(Exchange entry, boolean stands, BookTrade trade, String path) {
        Optional<Long> corrects = ((BookEntry) entry).corrects();
        String what = entry.instrument().words() + (entry instanceof Settled settled
                ? ", settled" + (settled.value() == null ? "" : " at " + settled.value().stripTrailingZeros().toPlainString())
                : "");
        return new Line(entry.sequence(), entry.at(), what, entry.quantity(), entry.price(), entry.fee(), entry.amount(),
                !stands,
                corrects.orElse(null), entry instanceof Fill fill ? fill.reference().orElse(null) : null,
                stands && entry instanceof Fill && !trade.isCondor()
                        ? path + "/entries/" + entry.sequence() + "/correct"
                        : null);
    }
}
