package com.vixshield.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.billing.Feature;
import com.vixshield.book.BookService;
import com.vixshield.book.TokenReusedException;
import com.vixshield.book.hedge.HedgeOrderService;
import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.book.ledger.ImpossibleEntryException;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.results.BookResults;
import com.vixshield.book.store.Book;
import com.vixshield.market.SessionCalendar;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.format.IsoDates;

import io.smallrye.common.annotation.Blocking;

/** Serves the account's active book, or the one that is named, and enters what a program says has happened. */
@Path("/api/v1/book")
@ApiCall
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class BookApi {

    private static final int MOST = 500;
    private static final String KEY = "Idempotency-Key";

    @Inject
    CurrentAccount current;
    @Inject
    BookService books;
    @Inject
    HedgeOrderService hedge;
    @Inject
    ApiResponses answers;
    @Inject
    ObjectMapper json;

    /** @param book id; the active one without it */
    @GET
    @Transactional
    public Response show(@QueryParam("book") String book) {
        Book found = found(book);
        return answers.of(BookView.Whole.of(found, books.all(), books.state(found)));
    }

    /** Closed trades, newest first. */
    @GET
    @Path("trades")
    @Transactional
    public Response trades(@QueryParam("book") String book, @QueryParam("limit") @DefaultValue("100") int limit) {
        return answers.of(books.state(found(book)).trades().values().stream().filter(trade -> !trade.isOpen())
                .sorted(Comparator.comparing((TradeState trade) -> trade.closedAt().orElseThrow()).reversed())
                .limit(Math.max(1, Math.min(MOST, limit))).map(BookView.Trade::of).toList());
    }

    /** All entries, newest first, also what was cancelled. */
    @GET
    @Path("entries")
    @Transactional
    public Response entries(@QueryParam("book") String book,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int most = Math.max(1, Math.min(MOST, limit));
        List<BookView.Entry> found = books.storeOf(found(book)).entries().stream().filter(entry -> entry.sequence() < before)
                .sorted(Comparator.comparing((BookEntry entry) -> entry.sequence()).reversed()).limit(most + 1L)
                .map(BookView.Entry::of).toList();
        List<BookView.Entry> shown = found.stream().limit(most).toList();
        return answers.of(new BookView.Entries(shown, found.size() > most ? shown.get(most - 1).sequence() : null));
    }

    /** What to buy, sell or roll today given what is held. */
    @GET
    @Path("hedge-orders")
    @Transactional
    public Response orders(@QueryParam("book") String book) {
        current.require(Feature.SLIDERS);
        BookState state = book == null
                ? books.active().map((Book active) -> books.state(active)).orElseGet(() -> BookState.empty())
                : books.state(found(book));
        return answers.of(hedge.today(state).map(BookView.Orders::of).orElseThrow(NotFoundException::new));
    }

    /** Results, win rate, fills beside the published credit, totals by year. */
    @GET
    @Path("results")
    @Transactional
    public Response results(@QueryParam("book") String book) {
        return answers.of(BookResults.of(books.state(found(book))));
    }

    /**
     * Enters fills, whole orders at a time: each reference once, and the whole request once for its Idempotency-Key. Settlements
     * are entered the same way, with the kind SETTLEMENT.
     */
    @POST
    @Path("fills")
    @Requires(Permission.REPORT_FILLS)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(@HeaderParam(KEY) String key, String body) {
        JsonNode tree = read(body);
        String token = token(key);
        BookFills fills = BookFills.of(tree, token);
        if (!fills.errors().isEmpty()) {
            return refused(fills.errors());
        }
        try {
            BookService.FillsEntered entered = books.enterFills(target(tree), Source.API, token, body, "", fills.fills());
            return answered(entered);
        } catch (TokenReusedException e) {
            return reused();
        }
    }

    private Response answered(BookService.FillsEntered entered) {
        List<BookView.Refused> refused = entered.batch().refused().stream().map(one -> new BookView.Refused(
                one.fills().stream().map(BrokerFill::reference).toList(), one.fault().name(), one.reason())).toList();
        BookView.Entered answer = new BookView.Entered(entered.entered().map(BookService.Entered::batch).orElse(null),
                entered.entered().map(BookService.Entered::repeated).orElse(false), entered.batch().placed().size(),
                entered.batch().known().stream().map(BrokerFill::reference).toList(), refused);
        boolean nothing = entered.entered().isEmpty() && !refused.isEmpty();
        return nothing
                ? answers.problem(HttpStatus.UNPROCESSABLE, "Not accepted", "Nothing was entered.", Map.of("refused", refused))
                : answers.changed(answer);
    }

    /** Enters cash: a DEPOSIT, WITHDRAWAL, INTEREST or CHARGE, the amount positive, on a day. */
    @POST
    @Path("cash")
    @Requires(Permission.REPORT_FILLS)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cash(@HeaderParam(KEY) String key, String body) {
        JsonNode tree = read(body);
        Optional<Movement> movement = Stream.of(Movement.values())
                .filter(one -> one.name().equals(tree.path("movement").asText()))
                .findFirst();
        BigDecimal amount = tree.path("amount").isNumber() ? tree.path("amount").decimalValue() : BigDecimal.ZERO;
        Optional<Instant> at = IsoDates.of(tree.path("day").asText())
                .map(day -> day.atTime(LocalTime.NOON).atZone(SessionCalendar.NEW_YORK).toInstant());
        boolean usable = amount.signum() > 0 && amount.scale() <= 2 && amount.precision() - amount.scale() <= 9;
        if (movement.isEmpty() || !usable || at.isEmpty()) {
            return refused(Map.of("movement", "DEPOSIT, WITHDRAWAL, INTEREST or CHARGE", "amount",
                    "dollars and cents above 0", "day", "a date such as 2026-11-09"));
        }
        boolean leaves = movement.get() == Movement.WITHDRAWAL || movement.get() == Movement.CHARGE;
        return entered(tree, BookDraft.of(token(key), body, Source.API, "", List.of(),
                List.of(sequence -> new CashMoved(sequence, at.get(), Optional.empty(), movement.get(),
                        leaves ? amount.negate() : amount, Source.API, Optional.empty()))));
    }

    private Response entered(JsonNode tree, BookDraft draft) {
        try {
            BookService.Entered entered = books.enter(target(tree), draft);
            return answers
                    .changed(new BookView.Entered(entered.batch(), entered.repeated(), entered.entries().size(), List.of(),
                            List.of()));
        } catch (ImpossibleEntryException e) {
            return impossible(e);
        } catch (TokenReusedException e) {
            return reused();
        }
    }

    /** Cancels entries that still count; what is cancelled already stays so. */
    @POST
    @Path("cancellations")
    @Requires(Permission.REPORT_FILLS)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(String body) {
        JsonNode tree = read(body);
        Optional<List<Long>> sequences = BookFills.sequences(tree, whole -> whole.path("entries"));
        if (sequences.isEmpty()) {
            return refused(Map.of("entries", "an array of numbers of entries"));
        }
        try {
            books.cancel(target(tree), sequences.get());
            return answers.changed(Map.of("cancelled", sequences.get()));
        } catch (ImpossibleEntryException e) {
            return impossible(e);
        }
    }

    private Response impossible(ImpossibleEntryException e) {
        return answers.problem(HttpStatus.UNPROCESSABLE, "Not accepted", e.getMessage(), Map.of("fault", e.fault().name()));
    }

    private Response refused(Map<String, String> errors) {
        return answers.problem(HttpStatus.UNPROCESSABLE, "Not accepted", "Nothing was entered.", Map.of("errors", errors));
    }

    private Response reused() {
        return answers.problem(HttpStatus.CONFLICT, "Key used before", "This " + KEY + " stands for another request.",
                Map.of());
    }

    private JsonNode read(String body) {
        try {
            return json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(body);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static String token(String key) {
        if (key == null || key.length() < 8 || key.length() > 150 || key.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException("An " + KEY + " of 8 to 150 characters is needed");
        }
        return "api " + key;
    }

    private UUID target(JsonNode tree) {
        JsonNode book = tree.path("book");
        return book.isTextual() ? id(book.textValue()) : books.activeOrNew().id;
    }

    private Book found(String book) {
        return book == null ? books.active().orElseThrow(NotFoundException::new) : books.require(id(book));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
