package com.vixshield.alert;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.signal.view.SignalQueries;

/** Mails the latest signal to recipients who have not had it, and finishes what a failed node left. */
@ApplicationScoped
public class AlertJob implements BackgroundJob {

    @Inject
    SignalQueries signals;
    @Inject
    FanOut fanOut;

    @Override
    public String name() {
        return "alert-fan-out";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        signals.latest().ifPresentOrElse(signal -> fanOut.send(signal), fanOut::drain);
    }
}
