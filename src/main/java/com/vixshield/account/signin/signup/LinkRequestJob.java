package com.vixshield.account.signin.signup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.account.identity.ActionLinks;
import com.vixshield.account.signin.signup.LinkRequests.Wish;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.retry.Backoff;

/**
 * Has the identity service mail the links that were asked for. It answers when the relay has taken the letter, or says that it
 * has not: then the wish is tried again, for a day.
 */
@ApplicationScoped
public class LinkRequestJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(LinkRequestJob.class);
    private static final Backoff BACKOFF = Backoff.doubling(Duration.ofSeconds(20), Duration.ofMinutes(15));
    private static final Duration PATIENCE = Duration.ofDays(1);

    @Inject
    LinkRequests requests;
    @Inject
    ActionLinks links;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "sign-in-links";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (Optional<Wish> due = requests.claim(); due.isPresent(); due = requests.claim()) {
            attempt(due.get());
        }
    }

    private void attempt(Wish wish) {
        try {
            if (wish.back() == null) {
                links.mailPasswordLink(wish.address());
            } else {
                links.mailSignUpLink(wish.address(), wish.back());
            }
            requests.done(wish);
        } catch (IOException | RuntimeException e) {
            if (wish.at().plus(PATIENCE).isBefore(clock.instant())) {
                LOG.errorf("A link for a password is given up after %d attempts: %s", wish.attempts(), e.getMessage());
                requests.done(wish);
            } else {
                LOG.warnf("A link for a password could not be mailed and is tried again: %s", e.getMessage());
                requests.putBack(wish, BACKOFF.after(wish.attempts()));
            }
        }
    }
}
