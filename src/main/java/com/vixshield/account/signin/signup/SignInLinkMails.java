package com.vixshield.account.signin.signup;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.platform.limits.RateLimit;
import com.vixshield.platform.limits.RateLimits;
import com.vixshield.platform.mail.EmailAddress;

/**
 * Has links mailed for sign-up and for a forgotten password. Keycloak's own forms would mail one for each time that they
 * are sent, and answer a known address at another pace and in other words; here a mailbox gets few however it is spelt, and the
 * answer leaves before the address is looked up, but not before the wish is kept.
 */
@ApplicationScoped
class SignInLinkMails {

    private static final Logger LOG = Logger.getLogger(SignInLinkMails.class);
    /** Three at once, because the first may land in the junk folder, and then one every twenty minutes. */
    private static final int MOST = 3;
    private static final int REFILLS_HOURLY = 3;

    @Inject
    RateLimits limits;
    @Inject
    LinkRequests requests;
    @Inject
    LinkRequestJob job;

    /** At once, and not with the next round of the jobs: the visitor waits for the letter. A run that waits serves all. */
    private final ExecutorService mailing = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.DiscardPolicy());

    /** Says nothing of whether there is such an address, nor whether it has had its share. */
    void newPassword(String address) {
        keep("password link ", address, null);
    }

    /**
     * Says as little.
     *
     * @param back address of ours where the way from the mail ends
     */
    void signUp(String address, String back) {
        keep("sign-up link ", address, back);
    }

    private void keep(String share, String address, String back) {
        if (limits.take(share + EmailAddress.mailbox(address), RateLimit.perHour(MOST, REFILLS_HOURLY)).granted()) {
            requests.add(EmailAddress.canonical(address), back);
            mailing.execute(this::work);
        }
    }

    private void work() {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.warnf("Links are mailed with the next round: %s", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        mailing.shutdown();
    }
}
