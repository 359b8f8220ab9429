package com.vixshield.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

/** Mails the latest signal, and what has become known since, to those who have not had it; finishes what a failed node left. */
@ApplicationScoped
public class AlertJob implements BackgroundJob {

    /** How often who has joined, and what has become known, is looked for; a new signal is sent at once. */
    private static final Duration LATECOMERS = Duration.ofMinutes(1);

    @Inject
    SignalQueries signals;
    @Inject
    AlertNews news;
    @Inject
    FanOut fanOut;
    @Inject
    Clock clock;

    private Optional<UUID> prepared;
    private Instant again = Instant.MIN;

    @Override
    public String name() {
        return "alert-fan-out";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        Optional<Signal> signal = signals.latest();
        Optional<UUID> newest = signal.map(found -> found.id);
        Instant now = clock.instant();
        if (!newest.equals(prepared) || !now.isBefore(again)) {
            signal.ifPresent(fanOut::prepare);
            news.prepare();
            prepared = newest;
            again = now.plus(LATECOMERS);
        }
        fanOut.drain();
    }
}
