package com.vixshield.account.signin.signup;

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

import com.vixshield.account.identity.ActionLinks;
import com.vixshield.platform.limits.RateLimit;
import com.vixshield.platform.limits.RateLimits;

/**
 * Has links mailed for sign-up and for a forgotten password. Keycloak's own forms would mail one for each time that they
 * are sent, and answer a known address at another pace and in other words; here an address gets few, and the answer leaves
 * before the address is looked up.
 */
@ApplicationScoped
class SignInLinkMails {

    private interface Errand {
        void run() throws IOException;
    }

    private static final Logger LOG = Logger.getLogger(SignInLinkMails.class);
    /** Three at once, because the first may land in the junk folder, and then one every twenty minutes. */
    private static final int MOST = 3;
    private static final int REFILLS_HOURLY = 3;
    private static final int WAITING = 200;

    @Inject
    RateLimits limits;
    @Inject
    ActionLinks links;

    private final ExecutorService mailing = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
            (late, pool) -> LOG.warn("So many ask for a link that one was not served"));

    /** Says nothing of whether there is such an address, nor whether it has had its share. */
    void newPassword(String address) {
        String known = address.toLowerCase(Locale.ROOT);
        mail("password link " + known, () -> links.mailPasswordLink(known));
    }

    /**
     * Says as little.
     *
     * @param back address of ours where the way from the mail ends
     */
    void signUp(String address, String back) {
        String known = address.toLowerCase(Locale.ROOT);
        mail("sign-up link " + known, () -> links.mailSignUpLink(known, back));
    }

    private void mail(String share, Errand errand) {
        if (limits.take(share, RateLimit.perHour(MOST, REFILLS_HOURLY)).granted()) {
            mailing.execute(() -> attempt(errand));
        }
    }

    private static void attempt(Errand errand) {
        try {
            errand.run();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("A link for a password could not be mailed: %s", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        mailing.shutdown();
    }
}
