package com.vixshield.book;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

/** Provides the marks of the newest signal that the account may see. */
@ApplicationScoped
public class BookMarket {

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    Rulebooks rulebooks;

    /** Empty while no signal is published. */
    public Optional<BookMarks> marks() {
        return signals.latest(current.access()).map(this::of);
    }

    private BookMarks of(Signal signal) {
        PublishedSignal published = signals.read(signal);
        return BookMarks.of(published, rulebooks.version(published.signal().rulebook()).hedge());
    }
}
