package com.vixshield.book.page;

import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.strike;
import static com.vixshield.web.format.TimeFormats.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.account.CurrentAccount;
import com.vixshield.book.SignalMatch;
import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Settled;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.CondorOrder;
import com.vixshield.book.ledger.DueSettlement;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.web.page.Choice;

/** Builds and reads the forms for condors: one that was published, one of one's own, its close and its correction. */
@ApplicationScoped
class CondorForms {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> STRIKES = List.of("longPut", "shortPut", "shortCall", "longCall");
    private static final List<String> LABELS = List.of("Bought put", "Sold put", "Sold call", "Bought call");
    private static final List<PutCall> RIGHTS = List.of(PutCall.PUT, PutCall.PUT, PutCall.CALL, PutCall.CALL);
    private static final List<Choice.Option> ROOTS = List.of(new Choice.Option("SPXW", "SPXW"),
            new Choice.Option("XSP", "XSP"));

    @Inject
    CurrentAccount current;
    @Inject
    SessionCalendar calendar;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** What was published, at the published size and credit; the size, the credit, the fee and the time can be changed. */
    EntryForm published(SizedSignal sized, BookState state, String path) {
        RiskSettingsEntity settings = RiskSettingsEntity.of(current.account().id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("contracts", String.valueOf(Math.max(1, sized.contracts())));
        values.put("credit", sized.tick().up(sized.condor().orElseThrow().expectedCredit()).toPlainString());
        values.put("fee", settings.feePerLeg.setScale(2).toPlainString());
        values.put("time", CLOCK.format(entryTime(sized.signal().session)));
        return published(EntryFields.prefilled(values), sized, path, new Token(token(sized, state), "")).form();
    }

    Submission published(MultivaluedMap<String, String> posted, SizedSignal sized, BookState state, String path) {
        return published(EntryFields.posted(posted), sized, path, sent(posted, token(sized, state)));
    }

    private Submission published(EntryFields fields, SizedSignal sized, String path, Token token) {
        LocalDate session = sized.signal().session;
        CondorTier condor = sized.condor().orElseThrow();
        Optional<Integer> contracts = fields.count("contracts", "Condors",
                "Published for your size: " + sized.contracts() + ".");
        Optional<BigDecimal> credit = fields.price("credit", "Credit of one, points",
                "Published: expected " + points(condor.expectedCredit()) + ", as a limit "
                        + points(sized.tick().up(condor.expectedCredit())) + ".");
        Optional<BigDecimal> fee = fields.money("fee", "Fee a leg, dollars", "Of one contract; four legs a condor.");
        Optional<Instant> at = fields.time("time", Optional.of(session));
        List<TradedInstrument> legs = condor.legs().all().stream()
                .map(leg -> SignalMatch.instrument(leg, sized.root(), sized.signal())).toList();
        requireCredit(fields, credit, legs);
        EntryForm form = new EntryForm("Book this trade", path + "/condors", token.text(),
                List.of(new EntryForm.Hidden("session", session.toString()),
                        new EntryForm.Hidden("tier", sized.tier().key())),
                List.of(sized.tier().label() + " condor of " + date(session) + ", " + sized.root() + " expiring "
                        + date(sized.signal().expiry) + ".", legWords(legs)),
                fields.choices(), fields.fields(), "Book it", null);
        if (!fields.isValid()) {
            return new Submission(form, Optional.empty());
        }
        CondorOrder order = new CondorOrder(legs, contracts.get(), credit.get(), fee.get(), at.get());
        List<BigDecimal> mids = condor.legs().all().stream().map(CondorLeg::mid).map(BigDecimal::valueOf).toList();
        return new Submission(form,
                Optional.of(opened(token, order, Source.SIGNAL, SignalMatch.plan(sized), Optional.of(mids))));
    }

    /** Which booking of this signal in this book it is: two tabs that show the same one book it once. */
    private static String token(SizedSignal sized, BookState state) {
        long before = state.begun().stream().filter(trade -> trade.plan().filter(plan -> plan.signal().equals(sized.signal().id)
                && plan.tier().equals(sized.tier().key())).isPresent()).count();
        return "signal " + sized.signal().id + " " + sized.tier().key() + " " + (before + 1);
    }

    EntryForm byHand(BookState state, String path) {
        LocalDate today = calendar.onOrBefore(BookLedger.day(clock.instant()));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("root", RiskSettingsEntity.of(current.account().id).product.name().equals("XSP") ? "XSP" : "SPXW");
        values.put("expiry", calendar.next(today).toString());
        values.put("date", today.toString());
        values.put("time", CLOCK.format(entryTime(today)));
        values.put("fee", RiskSettingsEntity.of(current.account().id).feePerLeg.setScale(2).toPlainString());
        return byHand(EntryFields.prefilled(values), path, new Token("condor after " + state.lastSequence(), "")).form();
    }

    Submission byHand(MultivaluedMap<String, String> posted, BookState state, String path) {
        return byHand(EntryFields.posted(posted), path, sent(posted, "condor after " + state.lastSequence()));
    }

    private Submission byHand(EntryFields fields, String path, Token token) {
        Optional<CondorOrder> order = order(fields);
        EntryForm form = new EntryForm("Enter a condor", path + "/condors", token.text(), List.of(),
                List.of("A condor that you sold at one credit. Its four legs are one trade."), fields.choices(),
                fields.fields(),
                "Enter the condor", null);
        return new Submission(form, order.map(found -> opened(token, found, Source.HAND, Optional.empty(), Optional.empty())));
    }

    private Optional<CondorOrder> order(EntryFields fields) {
        Optional<String> root = fields.choice("root", "Options", ROOTS);
        Optional<LocalDate> expiry = fields.date("expiry", "Expiry", "As 2026-11-10.");
        List<Optional<BigDecimal>> strikes = new ArrayList<>();
        for (int i = 0; i < STRIKES.size(); i++) {
            strikes.add(fields.price(STRIKES.get(i), LABELS.get(i), null));
        }
        Optional<Integer> contracts = fields.count("contracts", "Condors", null);
        Optional<BigDecimal> credit = fields.price("credit", "Credit of one, points", "Before fees.");
        Optional<BigDecimal> fee = fields.money("fee", "Fee a leg, dollars", "Of one contract.");
        Optional<LocalDate> day = fields.date("date", "Sold on", "As 2026-11-09.");
        Optional<Instant> at = fields.time("time", day);
        for (int i = 1; i < STRIKES.size(); i++) {
            if (strikes.get(i).isPresent() && strikes.get(i - 1).isPresent()
                    && strikes.get(i).get().compareTo(strikes.get(i - 1).get()) <= 0) {
                fields.refuse(STRIKES.get(i), "Above the strike before it.");
            }
        }
        if (root.isEmpty() || expiry.isEmpty() || strikes.stream().anyMatch(Optional::isEmpty)
                || strikes.stream().anyMatch(strike -> strike.get().signum() == 0)) {
            strikes.stream().filter(Optional::isPresent).findFirst()
                    .ifPresent(any -> refuseZeros(fields, strikes));
            return Optional.empty();
        }
        List<TradedInstrument> legs = new ArrayList<>();
        for (int i = 0; i < STRIKES.size(); i++) {
            legs.add(TradedInstrument.option(root.get(), expiry.get(), RIGHTS.get(i), strikes.get(i).get()));
        }
        requireCredit(fields, credit, legs);
        return fields.isValid()
                ? Optional.of(new CondorOrder(legs, contracts.get(), credit.get(), fee.get(), at.get()))
                : Optional.empty();
    }

    private static void refuseZeros(EntryFields fields, List<Optional<BigDecimal>> strikes) {
        for (int i = 0; i < STRIKES.size(); i++) {
            if (strikes.get(i).filter(strike -> strike.signum() == 0).isPresent()) {
                fields.refuse(STRIKES.get(i), "A strike is above 0.");
            }
        }
    }

    private static void requireCredit(EntryFields fields, Optional<BigDecimal> credit, List<TradedInstrument> legs) {
        BigDecimal width = new CondorOrder(legs, 1, BigDecimal.ONE, BigDecimal.ZERO, Instant.EPOCH).width();
        if (credit.isPresent() && (credit.get().signum() == 0 || credit.get().compareTo(width) >= 0)) {
            fields.refuse("credit", "Points between 0 and the width of " + width.toPlainString() + ".");
        }
    }

    /** Buys it back. The price stands there already where the newest signal knows the legs. */
    EntryForm close(TradeState trade, Optional<BigDecimal> price, BookState state, String path) {
        LocalDate today = calendar.onOrBefore(BookLedger.day(clock.instant()));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("contracts", String.valueOf(contractsOf(trade)));
        values.put("credit", price.map(BigDecimal::toPlainString).orElse(""));
        values.put("fee", RiskSettingsEntity.of(current.account().id).feePerLeg.setScale(2).toPlainString());
        values.put("date", today.toString());
        values.put("time", CLOCK.format(entryTime(today)));
        return close(EntryFields.prefilled(values), trade, path, closing(trade, state)).form();
    }

    Submission close(MultivaluedMap<String, String> posted, TradeState trade, BookState state, String path) {
        return close(EntryFields.posted(posted), trade, path, sent(posted, closing(trade, state).text()));
    }

    private static Token closing(TradeState trade, BookState state) {
        return new Token("close " + trade.trade().id() + " after " + state.lastSequence(), "");
    }

    private Submission close(EntryFields fields, TradeState trade, String path, Token token) {
        Optional<Integer> contracts = fields.count("contracts", "Condors", "Open: " + contractsOf(trade) + ".");
        Optional<BigDecimal> debit = fields.price("credit", "Paid for one, points", "Before fees; 0 where nothing was paid.");
        Optional<BigDecimal> fee = fields.money("fee", "Fee a leg, dollars", "Of one contract.");
        Optional<LocalDate> day = fields.date("date", "Closed on", "As 2026-11-10.");
        Optional<Instant> at = fields.time("time", day);
        List<TradedInstrument> legs = trade.open().stream().map(OpenLeg::instrument).toList();
        EntryForm form = new EntryForm("Close the condor", path + "/trades/" + trade.trade().id() + "/close", token.text(),
                List.of(), List.of(legWords(legs)), fields.choices(), fields.fields(), "Book the close", null);
        if (!fields.isValid() || legs.size() != STRIKES.size()) {
            return new Submission(form, Optional.empty());
        }
        CondorOrder order = new CondorOrder(legs, contracts.get(), debit.get(), fee.get(), at.get());
        return new Submission(form, Optional.of(BookDraft.of(token.text(), token.content(), Source.HAND, "", List.of(),
                order.fills(trade.trade().id(), Effect.CLOSE, Source.HAND, Optional.empty(), List.of()))));
    }

    /** What it was, in the fields in which it can be said again. */
    EntryForm correct(TradeState trade, BookState state, String path) {
        List<Fill> opened = opened(trade, state);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("root", opened.get(0).instrument().symbol());
        values.put("expiry", opened.get(0).instrument().expiry().toString());
        for (int i = 0; i < STRIKES.size() && i < opened.size(); i++) {
            values.put(STRIKES.get(i), opened.get(i).instrument().strike().toPlainString());
        }
        int contracts = Math.abs(opened.get(0).quantity());
        values.put("contracts", String.valueOf(contracts));
        values.put("credit",
                opened.stream().map(fill -> fill.price().multiply(BigDecimal.valueOf(-Integer.signum(fill.quantity()))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString());
        values.put("fee", opened.get(0).fee().divide(BigDecimal.valueOf(contracts), 2, RoundingMode.HALF_UP)
                .toPlainString());
        values.put("date", BookLedger.day(opened.get(0).at()).toString());
        values.put("time", CLOCK.format(opened.get(0).at().atZone(SessionCalendar.NEW_YORK)));
        return correct(EntryFields.prefilled(values), trade, state, path, correction(trade, state)).form();
    }

    Submission correct(MultivaluedMap<String, String> posted, TradeState trade, BookState state, String path) {
        return correct(EntryFields.posted(posted), trade, state, path, sent(posted, correction(trade, state).text()));
    }

    private static Token correction(TradeState trade, BookState state) {
        return new Token("correct " + trade.trade().id() + " after " + state.lastSequence(), "");
    }

    private Submission correct(EntryFields fields, TradeState trade, BookState state, String path, Token token) {
        Optional<CondorOrder> order = order(fields);
        EntryForm form = new EntryForm("Correct the condor", path + "/trades/" + trade.trade().id() + "/correct", token.text(),
                List.of(), List.of("What stood there stays in the book, marked as corrected. A settlement is booked anew."),
                fields.choices(), fields.fields(), "Correct it", null);
        return new Submission(form, order.map(found -> BookDraft.of(token.text(), token.content(), Source.HAND, "", List.of(),
                corrected(found, trade, state))));
    }

    /** The old fills are cancelled, the new ones point back to them; what had settled settles again at the same value. */
    private List<LongFunction<BookEntry>> corrected(CondorOrder order, TradeState trade, BookState state) {
        List<Fill> old = opened(trade, state);
        List<Settled> settled = state.effective().stream().filter(Settled.class::isInstance).map(Settled.class::cast)
                .filter(entry -> entry.trade().equals(trade.trade().id())).toList();
        Instant now = clock.instant();
        List<LongFunction<BookEntry>> entries = new ArrayList<>();
        old.forEach(fill -> entries.add(sequence -> new Cancelled(sequence, now, fill.sequence())));
        settled.forEach(entry -> entries.add(sequence -> new Cancelled(sequence, now, entry.sequence())));
        entries.addAll(order.fills(trade.trade().id(), Effect.OPEN, Source.HAND, Optional.empty(),
                old.stream().map(Fill::sequence).toList()));
        settled.stream().filter(entry -> entry.value() != null).findFirst().ifPresent(entry -> order
                .fills(trade.trade().id(), Effect.OPEN, Source.HAND, Optional.empty(), List.of()).forEach(fill -> {
                    Fill leg = (Fill) fill.apply(1);
                    if (leg.instrument().expiry().equals(entry.instrument().expiry())) {
                        entries.add(DueSettlement.entry(trade.trade().id(),
                                new OpenLeg(leg.instrument(), leg.quantity(), BigDecimal.ZERO),
                                new DueSettlement.Value(entry.at(), entry.value()), Source.HAND));
                    }
                }));
        return entries;
    }

    /** By strike, puts first. */
    static List<Fill> opened(TradeState trade, BookState state) {
        return state.effective().stream().filter(Fill.class::isInstance).map(Fill.class::cast)
                .filter(fill -> fill.trade().equals(trade.trade().id()) && fill.effect() == Effect.OPEN)
                .sorted(Comparator.comparing((Fill fill) -> fill.instrument().right())
                        .thenComparing(fill -> fill.instrument().strike()))
                .toList();
    }

    /** Whether it was opened by four fills, so that one form can say it again. */
    static boolean isCorrectable(TradeState trade, BookState state) {
        List<Fill> opened = opened(trade, state);
        return opened.size() == STRIKES.size()
                && opened.stream().allMatch(fill -> Math.abs(fill.quantity()) == Math.abs(opened.get(0).quantity()));
    }

    static int contractsOf(TradeState trade) {
        return trade.open().stream().mapToInt(leg -> Math.abs(leg.quantity())).max().orElse(0);
    }

    private BookDraft opened(Token token, CondorOrder order, Source source, Optional<BookTrade.Plan> plan,
            Optional<List<BigDecimal>> mids) {
        UUID id = ids.next();
        return BookDraft.of(token.text(), token.content(), source, "", List.of(BookTrade.condor(id, id, plan, clock.instant())),
                order.fills(id, Effect.OPEN, source, mids, List.of()));
    }

    /** Now, within the hours in which it could be sold; to the minute. */
    private LocalTime entryTime(LocalDate session) {
        Instant latest = calendar.close(session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant at = now.isBefore(latest) ? now : latest;
        return at.atZone(SessionCalendar.NEW_YORK).toLocalTime();
    }

    private static String legWords(List<TradedInstrument> legs) {
        if (legs.size() != STRIKES.size()) {
            return String.join(", ", legs.stream().map(TradedInstrument::words).toList());
        }
        return "Bought " + strike(legs.get(0).strike()) + " put, sold " + strike(legs.get(1).strike()) + " put, sold "
                + strike(legs.get(2).strike()) + " call, bought " + strike(legs.get(3).strike()) + " call.";
    }

    /** @param content that it stands for; empty until something is sent */
    record Token(String text, String content) {
    }

    static Token sent(MultivaluedMap<String, String> posted, String otherwise) {
        String text = posted.getFirst("token");
        boolean usable = text != null && text.length() >= 8 && text.length() <= 200;
        return new Token(usable ? text : otherwise, EntryFields.content(posted));
    }
}
