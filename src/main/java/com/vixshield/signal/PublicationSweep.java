package com.vixshield.signal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.market.MarketDataException;
import com.vixshield.platform.jobs.Sweep;

/** Publishes what is due. A session whose data are unusable is reported and tried again next time; the others go on. */
@ApplicationScoped
public class PublicationSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(PublicationSweep.class);

    private final Map<LocalDate, String> reported = new ConcurrentHashMap<>();

    @Inject
    SignalDesk desk;

    @Override
    public String name() {
        return "publish-signals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        desk.due().forEach(session -> {
            try {
                if (desk.publish(session)) {
                    LOG.infof("published the signal of %s", session);
                }
            } catch (RuntimeException e) {
                report(session, e);
            }
        });
    }

    /** Once for each session and reason: a bad file stays bad every minute. */
    private void report(LocalDate session, RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (!reason.equals(reported.put(session, reason))) {
            boolean expected = failure instanceof MarketDataException;
            LOG.errorf(expected ? null : failure, "no signal for %s: %s", session, reason);
        }
    }
}
