package com.vixshield.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Access;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalHistory;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.watch.SignalsPage.Current;
import com.vixshield.watch.SignalsPage.Line;
import com.vixshield.watch.SignalsPage.Result;
import com.vixshield.watch.SignalsPage.Upcoming;

/** Builds the signal pages of an account, within its access. */
@ApplicationScoped
class SignalPageFactory {

    static final int LINES = 40;

    @Inject
    SignalHistory history;
    @Inject
    SignalQueries signals;
    @Inject
    SessionCalendar calendar;
    @Inject
    MarketDataSource market;
    @Inject
    Clock clock;

    SignalsPage page(String path, Tier tier, Access access, LocalDate before) {
        Instant now = clock.instant();
        LocalDate latest = calendar.lastPreviewed(now);
        LocalDate next = calendar.next(latest);
        LocalDate end = before == null ? next : before;
        List<SignalHistory.Session> sessions = history.before(end, source(), tier, LINES + 1);
        List<Line> lines = sessions.stream().limit(LINES).map(session -> line(session, now)).toList();
        return new SignalsPage(path, tier.label(), !signals.entitled(access),
                current(latest, tier, access),
                new Upcoming(next, calendar.preview(next), Duration.between(now, calendar.preview(next))), lines,
                sessions.size() <= LINES ? null : path + "?before=" + lines.get(LINES - 1).session());
    }

    Current current(LocalDate session, Tier tier, Access access) {
        Optional<SignalHistory.Session> sealed = history.before(session.plusDays(1), source(), tier, 1).stream()
                .filter(found -> found.session().equals(session)).findFirst();
        Optional<Signal> signal = Signal.of(source(), session);
        Instant now = clock.instant();
        SignalStage.Hours hours = hours(session, signal);
        SignalStage stage = SignalStage.of(hours,
                new SignalStage.Progress(history.previewed(session, source()), signal.isPresent(),
                        sealed.filter(SignalHistory.Session::missed).isPresent(),
                        sealed.filter(SignalHistory.Session::graded).isPresent()),
                now);
        Instant next = stage.next(hours);
        return new Current(session, stage, signal.map(found -> found.publishedAt).orElse(null), next,
                next == null ? null : Duration.between(now, next),
                signals.of(session, access)
                        .flatMap(found -> OfferText.of(signals.read(found), tier, signals.suspension(found, tier)))
                        .orElse(null),
                signals.of(session, access).flatMap(found -> sealed).filter(found -> found.pnl() != null)
                        .map(found -> new Result(found.pnl(), taken(found))).orElse(null));
    }

    private static boolean taken(SignalHistory.Session session) {
        return !session.hold() && !session.suspended();
    }

    /** What the account may see of it. */
    Optional<PublishedSignal> published(LocalDate session, Access access) {
        return signals.of(session, access).map(signals::read);
    }

    private SignalStage.Hours hours(LocalDate session, Optional<Signal> signal) {
        return hours(session, signal.map(found -> found.expiresAt).orElse(calendar.close(calendar.next(session))));
    }

    private SignalStage.Hours hours(LocalDate session, Instant settles) {
        LocalDate next = calendar.next(session);
        return new SignalStage.Hours(calendar.preview(session), calendar.close(session),
                calendar.close(session).plus(SessionCalendar.ENTRY_AFTER_CLOSE), calendar.open(next), settles);
    }

    private Line line(SignalHistory.Session session, Instant now) {
        boolean late = session.timeliness().equals("late");
        boolean backfilled = session.timeliness().equals("backfilled");
        if (session.missed()) {
            return new Line(session.session(), "loss", "Missed", late, backfilled, null, null, false);
        }
        if (!session.graded()) {
            SignalStage stage = SignalStage.of(hours(session.session(), session.settles()),
                    new SignalStage.Progress(true, true, false, false), now);
            return new Line(session.session(), stage.getKind(), stage.getLine(), late, backfilled, null, null, false);
        }
        boolean taken = taken(session);
        String word = session.hold() ? "Hold" : session.suspended() ? "Suspended" : "Trade";
        return new Line(session.session(), session.hold() ? "hold" : session.suspended() ? "off" : "trade", word, late,
                backfilled, session.credit(), session.pnl(), taken);
    }

    private String source() {
        return market.label().source();
    }
}
