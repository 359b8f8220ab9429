package com.vixshield.dashboard;

import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.signedMoney;
import static com.vixshield.web.format.NumberFormats.signedPoints;
import static com.vixshield.web.format.TimeFormats.clock;
import static com.vixshield.web.format.TimeFormats.day;
import static com.vixshield.web.format.TimeFormats.dayClock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Access;
import com.vixshield.dashboard.DashboardPage.Decision;
import com.vixshield.dashboard.DashboardPage.Headline;
import com.vixshield.dashboard.DashboardPage.Result;
import com.vixshield.dashboard.DashboardPage.Verdict;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.Contract;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.signal.view.MarketStatusText;
import com.vixshield.signal.view.SignalHistory;
import com.vixshield.signal.view.SignalQueries;

/** Words what to do now: enter until a time, keep what was sold, read the result, or wait for the next signal. */
@ApplicationScoped
class VerdictFactory {

    @Inject
    Clock clock;
    @Inject
    SessionCalendar calendar;
    @Inject
    SignalQueries signals;
    @Inject
    SignalHistory history;

    Verdict verdict(SizedSignal sized, Access access) {
        Stage stage = stage(sized.signal());
        Headline trade = signal(sized);
        Headline closed = closed(sized);
        return switch (stage) {
            case PREVIEW, ENTER -> new Verdict(decision(sized), stage, trade, closed, closes(sized.signal()),
                    said(open(sized, stage), sized, access), null);
            case CLOSED ->
                new Verdict(decision(sized), stage, closed, null, null, said(was(sized, trade), sized, access), null);
            case SETTLED -> settled(sized, trade, access);
        };
    }

    /** Tells what is shown now from what the next event makes of it. */
    String seen(Signal signal) {
        return signal.session + "-" + stage(signal);
    }

    private Stage stage(Signal signal) {
        Instant now = clock.instant();
        if (!now.isBefore(signal.expiresAt)) {
            return Stage.SETTLED;
        }
        if (!now.isBefore(closes(signal))) {
            return Stage.CLOSED;
        }
        return signal.preview ? Stage.PREVIEW : Stage.ENTER;
    }

    private Instant closes(Signal signal) {
        return calendar.close(signal.session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
    }

    private Verdict settled(SizedSignal sized, Headline trade, Access access) {
        Optional<Result> result = result(sized);
        List<String> facts = was(sized, trade);
        result.filter(found -> found.taken() && found.dollars() != null)
                .ifPresent(found -> facts.add("At your size today that is " + signedMoney(found.dollars()) + "."));
        if (result.isEmpty()) {
            facts.add("It has settled. Its result stands here once it is graded.");
        }
        Headline head = result.map(found -> new Headline("Settled",
                found.taken()
                        ? signedPoints(found.points()) + " points a condor"
                        : "no trade; a condor would have made " + signedPoints(found.points())))
                .orElseGet(this::next);
        return new Verdict(decision(sized), Stage.SETTLED, head, null, null, said(facts, sized, access), result.orElse(null));
    }

    private Optional<Result> result(SizedSignal sized) {
        Signal signal = sized.signal();
        return history.before(signal.session.plusDays(1), signal.source, sized.tier(), 1).stream()
                .filter(found -> found.session().equals(signal.session) && found.pnl() != null)
                .map(found -> new Result(found.pnl(), !found.hold() && !found.suspended(), dollars(sized, found.pnl())))
                .findFirst();
    }

    /** Null where nothing of the graded product would be held. */
    private static BigDecimal dollars(SizedSignal sized, double points) {
        return sized.isXsp() || sized.contracts() == 0
                ? null
                : BigDecimal.valueOf(points * Contract.SPX.multiplier() * sized.contracts());
    }

    private Headline signal(SizedSignal sized) {
        String tier = (sized.isXsp() ? "XSP " : "") + sized.tier().label();
        if (sized.decision().hold()) {
            return new Headline("Hold", "No " + tier + " condor for the next session");
        }
        String limit = points(sized.tick().up(sized.condor().orElseThrow().expectedCredit())) + " or more";
        int contracts = sized.contracts();
        return new Headline("Trade", contracts == 0
                ? tier + " condors at " + limit + ", none at your size"
                : quantity(contracts) + " " + tier + (contracts == 1 ? " condor" : " condors") + " at " + limit);
    }

    private Headline closed(SizedSignal sized) {
        return sized.decision().hold()
                ? next()
                : new Headline("Entry closed", "settles " + dayClock(sized.signal().expiresAt));
    }

    private Headline next() {
        return new Headline("Next signal", dayClock(nextPreview()));
    }

    Instant nextPreview() {
        return calendar.preview(calendar.next(calendar.lastPreviewed(clock.instant())));
    }

    private List<String> open(SizedSignal sized, Stage stage) {
        List<String> facts = new ArrayList<>();
        if (stage == Stage.PREVIEW) {
            facts.add("Preview: it is sealed and mailed by " + clock(calendar.close(sized.signal().session)) + ".");
        }
        return facts;
    }

    private List<String> was(SizedSignal sized, Headline trade) {
        List<String> facts = new ArrayList<>();
        facts.add("The signal of " + day(sized.signal().session) + " was: " + trade.word().toLowerCase(Locale.ROOT) + ", "
                + lower(trade.sentence()) + ".");
        facts.add(MarketStatusText.nextSignal(clock.instant(), calendar));
        return facts;
    }

    private static String lower(String sentence) {
        return sentence.startsWith("No ") ? "n" + sentence.substring(1) : sentence;
    }

    /** What a reader must know besides: why they see an old session, why it is held, why it comes to none. */
    private String said(List<String> first, SizedSignal sized, Access access) {
        List<String> facts = new ArrayList<>();
        sized.choice().notice().ifPresent(facts::add);
        facts.addAll(first);
        if (!signals.entitled(access)) {
            facts.add("Your plan shows each signal once it has settled.");
        }
        if (sized.decision().hold()) {
            sized.decision().reasons().stream().map(GateLabels::sentence).forEach(facts::add);
        } else if (sized.contracts() == 0) {
            sized.position().ifPresent(position -> position.messages().stream().map(GateLabels::sentence).forEach(facts::add));
        }
        return facts.isEmpty() ? null : String.join(" ", facts);
    }

    private static Decision decision(SizedSignal sized) {
        return DashboardPageFactory.decision(sized);
    }
}
