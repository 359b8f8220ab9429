package com.vixshield.book.importing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.Account;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.Feature;
import com.vixshield.book.BookService;
import com.vixshield.book.BookService.FillsEntered;
import com.vixshield.book.importing.ConvertedFile.CashLine;
import com.vixshield.book.importing.ConvertedFile.PlacedOrder;
import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BrokerBatch;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.book.store.Book;
import com.vixshield.broker.BrokerFile;
import com.vixshield.broker.BrokerFiles;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileAnswers.DateOrder;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.platform.Digests;
import com.vixshield.platform.Ids;

/**
 * Takes a broker's file into the active book: keeps it for its preview, reads it again with the reader's answers, and books what
 * is new when it is confirmed. References of fills make it harmless to confirm a file twice, or one that overlaps another.
 */
@ApplicationScoped
public class BrokerImportService {

    /** Of one file: each is tried on what the ones before have left. */
    static final int MOST_ORDERS = 1_000;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_NAME = 200;

    /** What the file says, and what the book would make of it. */
    record Understood(PendingFile file, Book book, BrokerFile contents, ConvertedFile converted, BrokerBatch batch,
            Set<String> knownCash) {
    }

    /**
     * @param known fills that the book had already
     * @param left orders whose legs the reader has not confirmed to belong together
     */
    record Booked(int fills, int cash, int known, int refused, int left) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    BookService books;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /**
     * Keeps a file for its preview, in place of what the member had waiting.
     *
     * @throws FileRefusedException for a file of which nothing is read
     */
    @Transactional
    UUID keep(String fileName, byte[] content) {
        decide();
        if (content.length == 0) {
            throw new FileRefusedException("The file is empty.");
        }
        BrokerFiles.read(content, fileName, FileAnswers.NONE);
        Account.lock(current.account().id);
        PendingFile.of(current.account().id, current.person().id).forEach(file -> file.delete());
        PendingFile file = new PendingFile();
        file.accountId = current.account().id;
        file.id = ids.next();
        file.bookId = books.activeOrNew().id;
        file.personId = current.person().id;
        file.fileName = named(fileName);
        file.content = content;
        file.digest = Digests.sha256(content);
        file.uploadedAt = clock.instant();
        file.expiresAt = file.uploadedAt.plus(KEPT);
        file.persist();
        return file.id;
    }

    /** Names of layouts carry the end of an account's number, so the name is kept as long as the file. */
    private static String named(String fileName) {
        String plain = fileName.replaceAll("\\p{Cntrl}", "").strip();
        String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return cut.isEmpty() ? "file" : cut;
    }

    /** @throws NotFoundException for another account's, one that was booked, or one that has expired */
    @Transactional
    Understood understand(UUID id) {
        PendingFile file = require(id);
        Book book = books.require(file.bookId);
        return understood(file, book);
    }

    private Understood understood(PendingFile file, Book book) {
        BrokerFile contents = BrokerFiles.read(file.content, file.fileName, file.answers());
        ConvertedFile converted = converted(contents, book);
        BrokerBatch batch = books.preview(book.id, token(file), digest(file), file.fileName, fills(converted, true));
        return new Understood(file, book, contents, converted, batch, knownCash(book, converted));
    }

    private ConvertedFile converted(BrokerFile contents, Book book) {
        ConvertedFile converted = FileConversion.of(contents, books.state(book), clock.instant());
        if (converted.orders().size() > MOST_ORDERS) {
            throw new FileRefusedException("The file has more than " + MOST_ORDERS + " orders. Export a shorter period.");
        }
        return converted;
    }

    private static List<BrokerFill> fills(ConvertedFile converted, boolean uncertain) {
        List<BrokerFill> fills = new ArrayList<>();
        converted.orders().stream().filter(order -> uncertain || !order.order().isUncertain()).map(PlacedOrder::fills)
                .forEach(fills::addAll);
        converted.endings().forEach(ending -> fills.add(ending.fill()));
        return fills;
    }

    private Set<String> knownCash(Book book, ConvertedFile converted) {
        return books.storeOf(book)
                .known(converted.cash().stream().map(CashLine::reference).collect(Collectors.toSet()));
    }

    @Transactional
    void answer(UUID id, Optional<String> zone, Optional<String> dateOrder, Optional<String> thirdFriday) {
        decide();
        PendingFile file = require(id);
        zone.filter(BrokerImportService::isZone).ifPresent(text -> file.zone = text);
        dateOrder.filter(text -> List.of(DateOrder.DAY_FIRST.name(), DateOrder.MONTH_FIRST.name()).contains(text))
                .ifPresent(text -> file.dateOrder = text);
        thirdFriday.filter(text -> List.of("SPX", "SPXW").contains(text)).ifPresent(text -> file.thirdFriday = text);
    }

    static boolean isZone(String text) {
        try {
            return text.length() <= 60 && ZoneId.of(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Transactional
    void discard(UUID id) {
        decide();
        require(id).delete();
    }

    /**
     * Books what is new, and forgets the file. A second confirmation finds nothing to confirm.
     *
     * @param uncertain whether orders put together by time or day are taken
     * @param cash whether deposits, interest and charges are booked too
     */
    @Transactional
    Booked confirm(UUID id, boolean uncertain, boolean cash) {
        decide();
        Account.lock(current.account().id);
        PendingFile file = require(id);
        Book book = books.require(file.bookId);
        BrokerFile contents = BrokerFiles.read(file.content, file.fileName, file.answers());
        if (!contents.contents().questions().isEmpty()) {
            throw new FileRefusedException("The questions about the file are not answered yet.");
        }
        if (contents.contents().paper() && !book.isPaper()) {
            throw new FileRefusedException("The file is of a simulated account, and the book is the real one.");
        }
        ConvertedFile converted = converted(contents, book);
        FillsEntered entered = books.enterFills(book.id, token(file), digest(file), file.fileName, fills(converted, uncertain));
        int moved = cash ? enterCash(file, book, converted) : 0;
        file.delete();
        BrokerBatch batch = entered.batch();
        return new Booked(batch.placed().size(), moved, batch.known().size(),
                batch.refused().size() + converted.refused().size() + contents.contents().refused().size(),
                uncertain ? 0 : left(book, converted));
    }

    private int left(Book book, ConvertedFile converted) {
        List<PlacedOrder> orders = converted.orders().stream().filter(order -> order.order().isUncertain()).toList();
        Set<String> known = books.storeOf(book).known(orders.stream().flatMap(order -> order.fills().stream())
                .map(BrokerFill::reference).collect(Collectors.toSet()));
        return (int) orders.stream()
                .filter(order -> order.fills().stream().anyMatch(fill -> !known.contains(fill.reference()))).count();
    }

    private int enterCash(PendingFile file, Book book, ConvertedFile converted) {
        Set<String> known = knownCash(book, converted);
        Instant now = clock.instant();
        List<LongFunction<BookEntry>> entries = new ArrayList<>();
        converted.cash().stream().filter(line -> !known.contains(line.reference())).filter(line -> !line.at().isAfter(now))
                .forEach(line -> entries.add(sequence -> new BookEntry.CashMoved(sequence, line.at(), Optional.empty(),
                        line.movement(), line.amount(), BookEntry.Source.FILE, Optional.of(line.reference()))));
        if (!entries.isEmpty()) {
            books.enter(book.id,
                    BookDraft.of(token(file) + " cash", digest(file), BookEntry.Source.FILE, file.fileName, List.of(),
                            entries));
        }
        return entries.size();
    }

    /** Of this upload: the same file may be uploaded again once the book can take more of it. */
    private static String token(PendingFile file) {
        return "import " + file.id;
    }

    private static String digest(PendingFile file) {
        return HexFormat.of().formatHex(file.digest);
    }

    private PendingFile require(UUID id) {
        return PendingFile.of(current.account().id, id, clock.instant())
                .filter(file -> file.personId.equals(current.person().id)).orElseThrow(NotFoundException::new);
    }

    /** What this member has waiting. */
    @Transactional
    Optional<UUID> waiting() {
        return PendingFile.of(current.account().id, current.person().id).stream()
                .filter(file -> file.expiresAt.isAfter(clock.instant())).map(file -> file.id).findFirst();
    }

    private void decide() {
        current.require(Feature.SLIDERS);
        current.decide(Permission.REPORT_FILLS);
    }
}
