package com.vixshield.book.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.DueSettlement;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.book.page.CondorForms.Token;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.web.page.Choice;

/** Builds and reads the forms for hedge legs: a purchase, a sale, a correction, and a settlement whose value is entered. */
@ApplicationScoped
class HedgeForms {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<Choice.Option> LAYERS = List.of(new Choice.Option("FRONT", "Front"),
            new Choice.Option("MID", "Mid"), new Choice.Option("LONG", "Long"));
    private static final List<Choice.Option> SYMBOLS = Stream.of("VIX", "VXM", "VX", "VIXY", "VXX", "VIXM", "VXZ")
            .map(symbol -> new Choice.Option(symbol, symbol.equals("VIX") ? "VIX call" : symbol)).toList();

    @Inject
    SessionCalendar calendar;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** @param wanted values to begin with, such as those of an order: layer, symbol, expiry, strike, quantity, price */
    EntryForm buy(Map<String, String> wanted, BookState state, String path) {
        Map<String, String> values = now();
        values.put("layer", "FRONT");
        values.put("symbol", "VIX");
        values.put("fee", "1.30");
        values.putAll(wanted);
        return buy(EntryFields.prefilled(values), state, path, new Token(buying(state), "")).form();
    }

    Submission buy(MultivaluedMap<String, String> posted, BookState state, String path) {
        return buy(EntryFields.posted(posted), state, path, CondorForms.sent(posted, buying(state)));
    }

    private static String buying(BookState state) {
        return "hedge after " + state.lastSequence();
    }

    private Submission buy(EntryFields fields, BookState state, String path, Token token) {
        Optional<Layer> layer = fields.choice("layer", "Layer", Layer.class, LAYERS);
        Optional<String> symbol = fields.choice("symbol", "Instrument", SYMBOLS);
        boolean fund = symbol.flatMap(TradedInstrument::kindOf).filter(TradedInstrument.Kind.FUND::equals).isPresent();
        boolean call = symbol.filter("VIX"::equals).isPresent();
        Optional<LocalDate> expiry = fund
                ? Optional.empty()
                : fields.date("expiry", "Expiry", "Of calls and futures, as 2026-12-16.");
        Optional<BigDecimal> strike = call ? fields.price("strike", "Strike", "Of calls.") : Optional.empty();
        if (strike.filter(value -> value.signum() == 0).isPresent()) {
            fields.refuse("strike", "A strike is above 0.");
        }
        Optional<Trade> trade = trade(fields, "Bought on");
        EntryForm form = new EntryForm("Enter a hedge purchase", path + "/hedges", token.text(), List.of(),
                List.of("VIX calls and futures in points, funds in dollars a share."), fields.choices(), fields.fields(),
                "Enter the purchase", null);
        if (!fields.isValid()) {
            return new Submission(form, Optional.empty());
        }
        TradedInstrument contract = new TradedInstrument(symbol.get(), TradedInstrument.kindOf(symbol.get()).orElseThrow(),
                expiry.orElse(null), call ? PutCall.CALL : null, strike.orElse(null));
        return new Submission(form, Optional.of(bought(token, contract, layer.get(), trade.get(), state)));
    }

    /** More of what the layer holds joins its trade; another contract begins one, in the chain of its layer. */
    private BookDraft bought(Token token, TradedInstrument contract, Layer layer, Trade trade, BookState state) {
        Optional<TradeState> held = state.open().filter(open -> open.trade().layer().filter(layer::equals).isPresent()
                && open.open().stream().anyMatch(leg -> leg.instrument().equals(contract))).findFirst();
        UUID id = held.map(open -> open.trade().id()).orElseGet(ids::next);
        List<BookTrade> trades = held.isPresent()
                ? List.of()
                : List.of(BookTrade.hedge(id, chain(layer, state).orElse(id), layer, clock.instant()));
        return BookDraft.of(token.text(), token.content(), Source.HAND, "", trades,
                List.of(fill(trade, id, contract, Effect.OPEN, trade.count(), Optional.empty())));
    }

    /** Of the layer's last trade, as long as something of it is open or it was closed by then to be rolled. */
    static Optional<UUID> chain(Layer layer, BookState state) {
        return state.trades().values().stream().filter(trade -> trade.trade().layer().filter(layer::equals).isPresent())
                .reduce((before, last) -> last).map(last -> last.trade().chain());
    }

    EntryForm sell(TradeState trade, Optional<BigDecimal> price, BookState state, String path) {
        Map<String, String> values = now();
        values.put("quantity", String.valueOf(trade.open().get(0).quantity()));
        values.put("price", price.map(BigDecimal::toPlainString).orElse(""));
        values.put("fee", "1.30");
        return sell(EntryFields.prefilled(values), trade, path, new Token(selling(trade, state), "")).form();
    }

    Submission sell(MultivaluedMap<String, String> posted, TradeState trade, BookState state, String path) {
        return sell(EntryFields.posted(posted), trade, path, CondorForms.sent(posted, selling(trade, state)));
    }

    private static String selling(TradeState trade, BookState state) {
        return "close " + trade.trade().id() + " after " + state.lastSequence();
    }

    private Submission sell(EntryFields fields, TradeState held, String path, Token token) {
        OpenLeg leg = held.open().get(0);
        Optional<Trade> trade = trade(fields, "Sold on");
        EntryForm form = new EntryForm("Sell the hedge leg", path + "/trades/" + held.trade().id() + "/close", token.text(),
                List.of(), List.of(leg.instrument().words() + ", " + leg.quantity() + " held."), fields.choices(),
                fields.fields(), "Book the sale", null);
        return new Submission(form, trade.filter(found -> fields.isValid()).map(found -> BookDraft.of(token.text(),
                token.content(), Source.HAND, "", List.of(), List.of(fill(found, held.trade().id(), leg.instrument(),
                        Effect.CLOSE, -found.count(), Optional.empty())))));
    }

    /** One fill said again. */
    EntryForm correct(Fill fill, BookState state, String path) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("quantity", String.valueOf(Math.abs(fill.quantity())));
        values.put("price", fill.price().stripTrailingZeros().toPlainString());
        values.put("fee", fill.fee().divide(BigDecimal.valueOf(Math.abs(fill.quantity())), 2, RoundingMode.HALF_UP)
                .toPlainString());
        values.put("date", BookLedger.day(fill).toString());
        values.put("time", CLOCK.format(fill.at().atZone(SessionCalendar.NEW_YORK)));
        return correct(EntryFields.prefilled(values), fill, path, new Token(correcting(fill, state), "")).form();
    }

    Submission correct(MultivaluedMap<String, String> posted, Fill fill, BookState state, String path) {
        return correct(EntryFields.posted(posted), fill, path, CondorForms.sent(posted, correcting(fill, state)));
    }

    private static String correcting(Fill fill, BookState state) {
        return "correct " + fill.sequence() + " after " + state.lastSequence();
    }

    private Submission correct(EntryFields fields, Fill old, String path, Token token) {
        Optional<Trade> trade = trade(fields, "On");
        EntryForm form = new EntryForm("Correct a fill", path + "/entries/" + old.sequence() + "/correct", token.text(),
                List.of(), List.of(old.instrument().words() + (old.quantity() > 0 ? ", bought." : ", sold.")
                        + " What stood there stays in the book, marked as corrected."),
                fields.choices(), fields.fields(), "Correct it", null);
        return new Submission(form, trade.filter(found -> fields.isValid()).map(found -> {
            List<LongFunction<BookEntry>> entries = new ArrayList<>();
            Instant now = clock.instant();
            entries.add(sequence -> new Cancelled(sequence, now, old.sequence()));
            entries.add(fill(found, old.trade(), old.instrument(), old.effect(),
                    Integer.signum(old.quantity()) * found.count(), Optional.of(old.sequence())));
            return BookDraft.of(token.text(), token.content(), Source.HAND, "", List.of(), entries);
        }));
    }

    /** For what has expired and has no official value here: the trader reads it from the broker's statement. */
    EntryForm settle(TradeState trade, BookState state, String path) {
        return settle(EntryFields.prefilled(Map.of()), trade, path, new Token(settling(trade, state), "")).form();
    }

    Submission settle(MultivaluedMap<String, String> posted, TradeState trade, BookState state, String path) {
        return settle(EntryFields.posted(posted), trade, path, CondorForms.sent(posted, settling(trade, state)));
    }

    private static String settling(TradeState trade, BookState state) {
        return "settle " + trade.trade().id() + " after " + state.lastSequence();
    }

    private Submission settle(EntryFields fields, TradeState trade, String path, Token token) {
        LocalDate expiry = trade.open().get(0).instrument().expiry();
        Optional<BigDecimal> value = fields.price("value", "Settlement value, points",
                "The official settlement of the index or the VIX on " + expiry + ".");
        EntryForm form = new EntryForm("Settle in cash", path + "/trades/" + trade.trade().id() + "/settle", token.text(),
                List.of(), trade.open().stream().map(leg -> leg.quantity() + " " + leg.instrument().words()).toList(),
                fields.choices(), fields.fields(), "Book the settlement", null);
        if (!fields.isValid()) {
            return new Submission(form, Optional.empty());
        }
        boolean opening = !trade.open().get(0).instrument().symbol().matches("SPXW|XSP");
        DueSettlement.Value settled = new DueSettlement.Value(opening ? calendar.open(expiry) : calendar.close(expiry),
                value.get());
        return new Submission(form, Optional.of(BookDraft.of(token.text(), token.content(), Source.HAND, "", List.of(),
                trade.open().stream().filter(leg -> expiry.equals(leg.instrument().expiry()))
                        .map(leg -> DueSettlement.entry(trade.trade().id(), leg, settled, Source.HAND)).toList())));
    }

    /** @param fee dollars a contract */
    private record Trade(int count, BigDecimal price, BigDecimal fee, Instant at) {
    }

    private static Optional<Trade> trade(EntryFields fields, String on) {
        Optional<Integer> count = fields.count("quantity", "Contracts or shares", null);
        Optional<BigDecimal> price = fields.price("price", "Price of one", "Points, of a fund dollars.");
        Optional<BigDecimal> fee = fields.money("fee", "Fee of one, dollars", "0 where there was none.");
        Optional<LocalDate> day = fields.date("date", on, "As 2026-11-09.");
        Optional<Instant> at = fields.time("time", day);
        return count.isPresent() && price.isPresent() && fee.isPresent() && at.isPresent()
                ? Optional.of(new Trade(count.get(), price.get(), fee.get(), at.get()))
                : Optional.empty();
    }

    private static LongFunction<BookEntry> fill(Trade trade, UUID id, TradedInstrument contract, Effect effect, int quantity,
            Optional<Long> corrects) {
        BigDecimal fee = trade.fee().multiply(BigDecimal.valueOf(trade.count())).setScale(2, RoundingMode.HALF_UP);
        return sequence -> new Fill(sequence, trade.at(), corrects, id, contract, effect, quantity, trade.price(), fee,
                Source.HAND, Optional.empty());
    }

    private Map<String, String> now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = BookLedger.day(now);
        LocalDate session = calendar.onOrBefore(today);
        Instant at = session.equals(today) && now.isBefore(calendar.close(session)) ? now : calendar.close(session);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("date", session.toString());
        values.put("time", CLOCK.format((at.isAfter(now) ? now : at).atZone(SessionCalendar.NEW_YORK)));
        return values;
    }
}
