package com.vixshield.signal;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.market.MarketDataException;
import com.vixshield.platform.jobs.Sweep;

/** Publishes what is due. A session whose data are unusable is reported and tried again next time; the others go on. */
@ApplicationScoped
public class PublicationSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(PublicationSweep.class);

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
            } catch (MarketDataException e) {
                LOG.errorf("no signal for %s: %s", session, e.getMessage());
            }
        });
    }
}
