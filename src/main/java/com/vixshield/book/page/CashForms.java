package com.vixshield.book.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.page.CondorForms.Token;
import com.vixshield.market.SessionCalendar;
import com.vixshield.web.page.Choice;

/** Builds and reads the form for cash that was paid in, taken out, earned or charged. */
@ApplicationScoped
class CashForms {

    private static final List<Choice.Option> MOVEMENTS = List.of(new Choice.Option("DEPOSIT", "Paid in"),
            new Choice.Option("WITHDRAWAL", "Taken out"), new Choice.Option("INTEREST", "Interest received"),
            new Choice.Option("CHARGE", "Charge paid"));

    @Inject
    Clock clock;

    EntryForm move(BookState state, String path) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("movement", "DEPOSIT");
        values.put("date", BookLedger.day(clock.instant()).toString());
        return move(EntryFields.prefilled(values), path, new Token(moving(state), "")).form();
    }

    Submission move(MultivaluedMap<String, String> posted, BookState state, String path) {
        return move(EntryFields.posted(posted), path, CondorForms.sent(posted, moving(state)));
    }

    private static String moving(BookState state) {
        return "cash after " + state.lastSequence();
    }

    private Submission move(EntryFields fields, String path, Token token) {
        Optional<Movement> movement = fields.choice("movement", "What", Movement.class, MOVEMENTS);
        Optional<BigDecimal> amount = fields.money("amount", "Dollars", null);
        if (amount.filter(value -> value.signum() == 0).isPresent()) {
            fields.refuse("amount", "Enter an amount above 0.");
        }
        Optional<LocalDate> day = fields.date("date", "On", "As 2026-11-09.");
        EntryForm form = new EntryForm("Enter cash", path + "/cash", token.text(), List.of(),
                List.of("What comes from trades is booked with them; enter only what else moved."), fields.choices(),
                fields.fields(), "Enter it", null);
        return new Submission(form, day.filter(found -> fields.isValid()).map(found -> draft(token, movement.get(),
                amount.get(), found)));
    }

    private BookDraft draft(Token token, Movement movement, BigDecimal amount, LocalDate day) {
        boolean leaves = movement == Movement.WITHDRAWAL || movement == Movement.CHARGE;
        Instant noon = day.atTime(LocalTime.NOON).atZone(SessionCalendar.NEW_YORK).toInstant();
        Instant at = day.equals(BookLedger.day(clock.instant())) && noon.isAfter(clock.instant()) ? clock.instant() : noon;
        return BookDraft.of(token.text(), token.content(), Source.HAND, "", List.of(),
                List.of(sequence -> new CashMoved(sequence, at, Optional.empty(), movement, leaves ? amount.negate() : amount,
                        Source.HAND, Optional.empty())));
    }
}
