package com.vixshield.account.signin;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.account.identity.IdentityAdmin;
import com.vixshield.platform.limits.Limit;
import com.vixshield.platform.limits.RateLimits;

/**
 * Has links for new passwords mailed. Keycloak's own form would mail one for each time that it is sent, and takes longer for an
 * address that it knows; here an address gets few, and whoever asks is answered before anybody looks whether it is known.
 */
@ApplicationScoped
class PasswordLinks {

    private static final Logger LOG = Logger.getLogger(PasswordLinks.class);
    /** Three at once, for whoever finds the first among the junk mail only, and then one every twenty minutes. */
    private static final int MOST = 3;
    private static final int REFILLS_HOURLY = 3;
    private static final int WAITING = 200;

    @Inject
    RateLimits limits;
    @Inject
    IdentityAdmin identity;

    private final ExecutorService mailing = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
            (late, pool) -> LOG.warn("So many ask for a new password that one was not served"));

    /** Says nothing of whether there is such an address, nor whether it has had its share. */
    void ask(String address) {
        String known = address.toLowerCase(Locale.ROOT);
        if (limits.take("password link " + known, Limit.perHour(MOST, REFILLS_HOURLY)).granted()) {
            mailing.execute(() -> mail(known));
        }
    }

    private void mail(String address) {
        try {
            identity.mailPasswordLink(address);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("A link for a new password could not be mailed: %s", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        mailing.shutdown();
    }
}
