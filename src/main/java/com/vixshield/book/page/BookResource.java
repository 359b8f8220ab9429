package com.vixshield.book.page;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.billing.Feature;
import com.vixshield.book.BookMarket;
import com.vixshield.book.BookService;
import com.vixshield.book.TokenReusedException;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.ImpossibleEntryException;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.store.Book;
import com.vixshield.quant.condor.Tier;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.format.IsoDates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the account's book: what is held, what it came to, and the forms that enter what happened. */
@Path("/a/{account}/book")
@AccountPage
@Requires(Permission.REPORT_FILLS)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BookResource {

    @CheckedTemplate(basePath = "book")
    static class Templates {
        static native TemplateInstance book(BookPage page);

        static native TemplateInstance trade(TradePage page);

        static native TemplateInstance hedge(HedgePage page);

        static native TemplateInstance results(ResultsPage page);

        static native TemplateInstance form(BookPage.Named book, String path, EntryForm form);
    }

    private static final String NOT_OPENED = "Give it a name of up to 60 characters that none of your books has. There are at most "
            + BookService.MOST_BOOKS + ", one of them real.";
    private static final String REUSED = "This form was sent before, with other values. Look whether that is what you meant; "
            + "if it is another trade, send this again.";

    @Inject
    CurrentAccount current;
    @Inject
    BookService books;
    @Inject
    BookMarket market;
    @Inject
    BookPageFactory pages;
    @Inject
    TradePageFactory trades;
    @Inject
    ResultsPageFactory resultPages;
    @Inject
    HedgePageFactory hedgePages;
    @Inject
    CondorForms condors;
    @Inject
    HedgeForms hedges;
    @Inject
    CashForms cash;
    @Inject
    SignalQueries signals;
    @Inject
    SizingService sizing;

    @GET
    @Requires(Permission.VIEW)
    @Transactional
    public TemplateInstance book(@QueryParam("skip") @DefaultValue("0") int skip, @QueryParam("saved") String saved) {
        return Templates.book(pages.page(Math.max(0, skip), saved != null, null));
    }

    /** @param steps sessions over which a start is spread */
    @GET
    @Path("hedge")
    @Requires(Permission.VIEW)
    @Transactional
    public TemplateInstance orders(@QueryParam("steps") @DefaultValue("1") int steps) {
        return Templates.hedge(hedgePages.page(steps));
    }

    @GET
    @Path("results")
    @Requires(Permission.VIEW)
    @Transactional
    public TemplateInstance results() {
        return Templates.results(resultPages.page());
    }

    @GET
    @Path("section-1256.csv")
    @Requires(Permission.VIEW)
    @Produces("text/csv")
    @Transactional
    public Response years() {
        Book book = books.active().orElseThrow(NotFoundException::new);
        return csv("section-1256.csv", BookCsv.years(book, books.state(book)));
    }

    @GET
    @Path("trades.csv")
    @Requires(Permission.VIEW)
    @Produces("text/csv")
    @Transactional
    public Response trades() {
        Book book = books.active().orElseThrow(NotFoundException::new);
        return csv("trades.csv", BookCsv.trades(book, books.state(book)));
    }

    private static Response csv(String name, String text) {
        return Response.ok(text).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    @POST
    @Path("books")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    @Transactional
    public Response open(MultivaluedMap<String, String> fields) {
        String name = Optional.ofNullable(fields.getFirst("name")).orElse("").strip();
        String kind = Book.REAL.equals(fields.getFirst("kind")) ? Book.REAL : Book.PAPER;
        boolean usable = !name.isEmpty() && name.length() <= 60 && name.chars().noneMatch(Character::isISOControl);
        if (!usable || books.open(kind, name).isEmpty()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.book(pages.page(0, false, NOT_OPENED))).build();
        }
        return back("");
    }

    @POST
    @Path("choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    @Transactional
    public Response choose(MultivaluedMap<String, String> fields) {
        books.choose(id(fields.getFirst("book")));
        return back("");
    }

    @GET
    @Path("condors/new")
    @Transactional
    public TemplateInstance condor(@QueryParam("session") String session, @QueryParam("tier") String tier) {
        current.require(Feature.SLIDERS);
        EntryForm form = session == null
                ? condors.byHand(state(), path())
                : condors.published(sized(session, tier), state(), path());
        return form(form);
    }

    @POST
    @Path("condors")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response condor(MultivaluedMap<String, String> fields) {
        String session = fields.getFirst("session");
        return enter(fields, state -> session == null
                ? condors.byHand(fields, state, path())
                : condors.published(fields, sized(session, fields.getFirst("tier")), state, path()));
    }

    @GET
    @Path("hedges/new")
    @Transactional
    public TemplateInstance hedge(@QueryParam("layer") String layer, @QueryParam("symbol") String symbol,
            @QueryParam("expiry") String expiry, @QueryParam("strike") String strike,
            @QueryParam("quantity") String quantity, @QueryParam("price") String price) {
        current.require(Feature.SLIDERS);
        Map<String, String> wanted = new LinkedHashMap<>();
        putIfGiven(wanted, "layer", layer);
        putIfGiven(wanted, "symbol", symbol);
        putIfGiven(wanted, "expiry", expiry);
        putIfGiven(wanted, "strike", strike);
        putIfGiven(wanted, "quantity", quantity);
        putIfGiven(wanted, "price", price);
        return form(hedges.buy(wanted, state(), path()));
    }

    private static void putIfGiven(Map<String, String> wanted, String name, String value) {
        if (value != null && value.length() <= 60) {
            wanted.put(name, value);
        }
    }

    @POST
    @Path("hedges")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response hedge(MultivaluedMap<String, String> fields) {
        return enter(fields, state -> hedges.buy(fields, state, path()));
    }

    @GET
    @Path("cash/new")
    @Transactional
    public TemplateInstance cash() {
        current.require(Feature.SLIDERS);
        return form(cash.move(state(), path()));
    }

    @POST
    @Path("cash")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response cash(MultivaluedMap<String, String> fields) {
        return enter(fields, state -> cash.move(fields, state, path()));
    }

    @GET
    @Path("trades/{trade}")
    @Requires(Permission.VIEW)
    @Transactional
    public TemplateInstance trade(@PathParam("trade") String trade, @QueryParam("saved") String saved) {
        Book book = books.active().orElseThrow(NotFoundException::new);
        UUID id = id(trade);
        BookState state = books.state(book);
        BookTrade found = state.begun().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.trade(trades.page(book, books.storeOf(book), state, found, saved != null));
    }

    @GET
    @Path("trades/{trade}/close")
    @Transactional
    public TemplateInstance close(@PathParam("trade") String trade) {
        TradeState held = open(trade);
        var price = BookPageFactory.closing(held, market.marks());
        return form(held.trade().isCondor()
                ? condors.close(held, price, state(), path())
                : hedges.sell(held, price, state(), path()));
    }

    @POST
    @Path("trades/{trade}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response close(@PathParam("trade") String trade, MultivaluedMap<String, String> fields) {
        return enter(fields, state -> {
            TradeState held = stillOpen(trade, state);
            return held.trade().isCondor()
                    ? condors.close(fields, held, state, path())
                    : hedges.sell(fields, held, state, path());
        });
    }

    @GET
    @Path("trades/{trade}/correct")
    @Transactional
    public TemplateInstance correct(@PathParam("trade") String trade) {
        return form(condors.correct(correctable(trade, state()), state(), path()));
    }

    @POST
    @Path("trades/{trade}/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response correct(@PathParam("trade") String trade, MultivaluedMap<String, String> fields) {
        return enter(fields, state -> condors.correct(fields, correctable(trade, state), state, path()));
    }

    @GET
    @Path("trades/{trade}/settle")
    @Transactional
    public TemplateInstance settle(@PathParam("trade") String trade) {
        return form(hedges.settle(open(trade), state(), path()));
    }

    @POST
    @Path("trades/{trade}/settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response settle(@PathParam("trade") String trade, MultivaluedMap<String, String> fields) {
        return enter(fields, state -> hedges.settle(fields, stillOpen(trade, state), state, path()));
    }

    @GET
    @Path("entries/{entry}/correct")
    @Transactional
    public TemplateInstance correctEntry(@PathParam("entry") long entry) {
        return form(hedges.correct(fill(entry, state()), state(), path()));
    }

    @POST
    @Path("entries/{entry}/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response correctEntry(@PathParam("entry") long entry, MultivaluedMap<String, String> fields) {
        return enter(fields, state -> hedges.correct(fields, fill(entry, state), state, path()));
    }

    @POST
    @Path("entries/{entry}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response cancelEntry(@PathParam("entry") long entry) {
        return cancelled(() -> books.cancel(active().id, List.of(entry)));
    }

    /** What was entered together goes together. */
    @POST
    @Path("batches/{batch}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "book", perMinute = 60)
    public Response cancelBatch(@PathParam("batch") String batch) {
        return cancelled(() -> books.cancelBatch(active().id, id(batch)));
    }

    private Response cancelled(Runnable cancel) {
        try {
            cancel.run();
            return back("?saved=yes");
        } catch (ImpossibleEntryException e) {
            EntryForm why = new EntryForm("It cannot be cancelled", path(), "", List.of(), List.of(), List.of(), List.of(),
                    null,
                    sentence(e));
            return Response.status(HttpStatus.UNPROCESSABLE).entity(form(why)).build();
        }
    }

    /** The form is read against the book as it is; what it enters is checked against the book as it is then. */
    private Response enter(MultivaluedMap<String, String> fields, Function<BookState, Submission> read) {
        Book book = books.activeOrNew();
        String token = fields.getFirst("token");
        if (token != null && books.booked(book, token, EntryFields.content(fields)).orElse(false)) {
            return back("?saved=yes");
        }
        Submission submission = books.reading(book, read);
        if (submission.draft().isEmpty()) {
            return refuse(HttpStatus.UNPROCESSABLE, submission.form());
        }
        try {
            books.enter(book.id, submission.draft().get());
            return back("?saved=yes");
        } catch (ImpossibleEntryException e) {
            return refuse(HttpStatus.UNPROCESSABLE, submission.form().refused(sentence(e)));
        } catch (TokenReusedException e) {
            return refuse(HttpStatus.CONFLICT, submission.form().refused(REUSED).token(books.freshToken()));
        }
    }

    private static String sentence(ImpossibleEntryException e) {
        String words = e.getMessage();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private Response refuse(int status, EntryForm form) {
        return Response.status(status).entity(form(form)).build();
    }

    private TemplateInstance form(EntryForm form) {
        return Templates.form(books.activeNow().map(BookPageFactory::named).orElse(null), path(), form);
    }

    private Book active() {
        return books.activeNow().orElseThrow(NotFoundException::new);
    }

    private BookState state() {
        return books.active().map(books::state).orElseGet(BookState::empty);
    }

    private TradeState open(String trade) {
        return stillOpen(trade, state());
    }

    private static TradeState stillOpen(String trade, BookState state) {
        return state.trade(id(trade)).filter(TradeState::isOpen).orElseThrow(NotFoundException::new);
    }

    private static TradeState correctable(String trade, BookState state) {
        return state.trade(id(trade)).filter(found -> CondorForms.isCorrectable(found, state))
                .orElseThrow(NotFoundException::new);
    }

    private static Fill fill(long sequence, BookState state) {
        return state.effective().stream().filter(entry -> entry.sequence() == sequence).filter(Fill.class::isInstance)
                .map(Fill.class::cast).findFirst().orElseThrow(NotFoundException::new);
    }

    private SizedSignal sized(String session, String tier) {
        Tier wanted = Optional.ofNullable(tier).flatMap(Tier::of).orElseThrow(NotFoundException::new);
        return signals.of(IsoDates.of(session).orElseThrow(NotFoundException::new), current.access())
                .map(signal -> sizing.size(current.account().id, signal, wanted,
                        RiskSettingsEntity.of(current.account().id).positions()))
                .filter(found -> found.condor().isPresent()).orElseThrow(NotFoundException::new);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new NotFoundException(e);
        }
    }

    private String path() {
        return current.path() + "/book";
    }

    private Response back(String query) {
        return Response.seeOther(URI.create(path() + query)).build();
    }
}
