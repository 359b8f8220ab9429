package com.vixshield.help.method;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.evidence.page.ClaimCard;
import com.vixshield.evidence.page.PublishedEvidence;
import com.vixshield.evidence.page.ShownEvidence;
import com.vixshield.help.text.Article;
import com.vixshield.market.MarketDataSource;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.web.format.NumberFormats;

/** Provides the numbers that an idea names in its front matter. */
@ApplicationScoped
class MethodFigures {

    @Inject
    MarketDataSource market;
    @Inject
    SignalQueries signals;
    @Inject
    PublishedEvidence evidence;
    @Inject
    ShownEvidence shown;
    @Inject
    Clock clock;

    /** The newest that is public. */
    Optional<Signal> settled() {
        return Signal.latestSettled(market.label().source(), clock.instant());
    }

    List<MethodFigure> today(Article idea, Signal signal) {
        return SettledFigures.of(signals.read(signal), idea.all("figures"));
    }

    List<ClaimCard> claims(Article idea) {
        return idea.all("claims").stream().flatMap(id -> shown.edition().card(id).stream()).toList();
    }

    /** Lines "key | percent or ratio | label". */
    List<MethodFigure> published(Article idea) {
        return idea.all("evidence").stream().map(line -> line.split("\\s*\\|\\s*")).map(this::published).toList();
    }

    private MethodFigure published(String[] cells) {
        double value = evidence.figure(cells[0]).value();
        return MethodFigure.of(cells[2],
                cells[1].equals("percent") ? NumberFormats.signedPercent(value, 1) : NumberFormats.decimal(value, 2));
    }
}
