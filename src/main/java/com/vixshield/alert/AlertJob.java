package com.vixshield.alert;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.signal.view.SignalQueries;

/** Mails the latest signal and what has become known since to recipients who have not had it, and finishes what a failed node left. */
@ApplicationScoped
public class AlertJob implements BackgroundJob {

    @Inject
    SignalQueries signals;
    @Inject
    AlertNews news;
    @Inject
    FanOut fanOut;

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
        signals.latest().ifPresent(fanOut::prepare);
        news.prepare();
        fanOut.drain();
    }
}
