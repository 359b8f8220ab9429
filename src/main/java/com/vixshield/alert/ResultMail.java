package com.vixshield.alert;

import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.signedMoney;
import static com.vixshield.web.format.TimeFormats.day;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.account.Account;
import com.vixshield.alert.SignalMailPage.Line;
import com.vixshield.book.BookService;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.store.Book;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.mail.MailRelay;
import com.vixshield.platform.mail.MailTemplate;
import com.vixshield.platform.mail.NoticeMail;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.PreviousResults;
import com.vixshield.signal.view.PreviousResults.Result;
import com.vixshield.web.format.CurrencyStyle;
import com.vixshield.web.page.DataNotice;

/** Writes what became of a session's signal: for one condor, at the account's size, and in its book where it keeps one. */
@ApplicationScoped
class ResultMail {

    static final String FOOTER = "You get this because results and missed sessions are mailed to you. Choose: "
            + AlertLinks.MARKS.alerts() + " Stop all alerts: " + AlertLinks.MARKS.stop();

    @Inject
    Tenant tenant;
    @Inject
    CurrencyStyle money;
    @Inject
    SizingService sizing;
    @Inject
    PreviousResults results;
    @Inject
    BookService books;
    @Inject
    DataNotice notice;
    @Inject
    MailRelay relay;

    @ActivateRequestContext
    @Transactional
    MailTemplate write(Delivery delivery) {
        tenant.actFor(delivery.accountId());
        money.writeCodes(Account.<Account> findById(delivery.accountId()).writesCodes());
        RiskSettingsEntity settings = RiskSettingsEntity.of(delivery.accountId());
        Signal signal = Signal.findById(delivery.signalId());
        SizedSignal sized = sizing.size(delivery.accountId(), signal, settings.tier, settings.positions());
        Result result = results.of(signal, settings.tier)
                .orElseThrow(() -> new IllegalStateException("no grade of " + signal.session + " in " + settings.tier));
        List<String> lines = new ArrayList<>();
        notice.text().ifPresent(lines::add);
        Line graded = LastResultText.of(result);
        lines.add(sized.tier().label() + ", " + sized.tier().aim() + ": " + graded.value());
        lines.add(graded.small());
        lines.add(atYourSize(sized, result));
        inTheBook(delivery.accountId(), signal).ifPresent(lines::add);
        String subject = label() + "Result of " + day(signal.session) + ": " + verdict(result);
        return relay.notice(new NoticeMail(subject, subject, lines, "Open your page", AlertLinks.MARKS.today(), FOOTER),
                AlertLinks.ALL_MARKS);
    }

    private String label() {
        return notice.text().map(text -> "[" + text.substring(0, text.indexOf(':')) + "] ").orElse("");
    }

    private static String verdict(Result result) {
        return result.expected() == null
                ? "refused, no condor"
                : result.refused()
                        ? "refused, it would have made " + signedMoney(result.expected())
                        : signedMoney(result.expected()) + " a condor";
    }

    private static String atYourSize(SizedSignal sized, Result result) {
        if (sized.isXsp()) {
            return "Your settings take XSP today; its result stands on the session's page.";
        }
        int contracts = sized.contracts();
        if (result.expected() == null || result.refused() || contracts == 0) {
            return "At your present size: none sold, so nothing won or lost.";
        }
        return "At your present size: " + quantity(contracts) + (contracts == 1 ? " condor, " : " condors, ")
                + signedMoney(result.expected().multiply(BigDecimal.valueOf(contracts))) + " at the expected credit.";
    }

    /** Of the book that the account shows; a trade that is still open there has no result yet. */
    private Optional<String> inTheBook(UUID account, Signal signal) {
        List<TradeState> trades = Book.activeOf(account).stream()
                .flatMap(book -> books.state(book).trades().values().stream())
                .filter(trade -> trade.trade().isCondor() && !trade.isOpen())
                .filter(trade -> trade.trade().plan().filter(plan -> plan.session().equals(signal.session)).isPresent())
                .toList();
        if (trades.isEmpty()) {
            return Optional.empty();
        }
        int size = trades.stream().mapToInt(TradeState::size).sum();
        BigDecimal net = trades.stream().map(TradeState::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of("Your book: " + quantity(size) + (size == 1 ? " condor, " : " condors, ") + signedMoney(net)
                + " after fees, from your own fills.");
    }
}
