package com.vixshield.trackrecord.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Reads the record while the application starts: otherwise the first reader of a long one would wait for all of it. */
@ApplicationScoped
class LedgerWarmUp {

    private static final Logger LOG = Logger.getLogger(LedgerWarmUp.class);

    @Inject
    LedgerCache ledgers;
    @Inject
    ManagedExecutor executor;

    void begin(@Observes StartupEvent started) {
        executor.execute(this::read);
    }

    private void read() {
        try {
            ledgers.current();
        } catch (RuntimeException e) {
            LOG.warnf("the record could not be read at the start and is read on first use: %s", e.getMessage());
        }
    }
}
