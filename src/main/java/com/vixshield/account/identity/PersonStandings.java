package com.vixshield.account.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

/**
 * Tells whether a person who shows no session, but a key of their own, may still sign in at the identity service. Asked for each
 * person at most once a minute on each node; while the service does not answer, its last word counts for half an hour, as it
 * does for sessions.
 */
@ApplicationScoped
public class PersonStandings {

    /** What is known of a person. */
    public enum Standing {
        GOOD,
        /** Locked, or there is no such user any more. */
        ENDED,
        /** The service does not answer, and has not for long. */
        UNKNOWN
    }

    private static final Logger LOG = Logger.getLogger(PersonStandings.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** After a question without an answer. */
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofMinutes(30);
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_HELD = 20_000;

    /** @param answeredAt when the service said so */
    private record Word(boolean enabled, Instant answeredAt) {
    }

    private final IdentityAdminClient admin;
    private final IdentityConfig config;
    private final Clock clock;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private volatile Instant silentUntil = Instant.MIN;

    @Inject
    PersonStandings(IdentityAdminClient admin, IdentityConfig config, Clock clock) {
        this.admin = admin;
        this.config = config;
        this.clock = clock;
    }

    /** @param subject the person's at this issuer; a person of another service cannot be asked about, and is in good standing */
    public Standing of(String issuer, String subject) {
        if (!issuer.equals(config.issuer()) || config.adminClient().isEmpty()) {
            return Standing.GOOD;
        }
        Instant now = clock.instant();
        Word word = words.get(subject);
        if (word == null || !word.answeredAt().plus(FRESH).isAfter(now)) {
            word = ask(subject, now).orElse(word);
        }
        if (word == null || !word.enabled()) {
            return word == null ? Standing.UNKNOWN : Standing.ENDED;
        }
        return word.answeredAt().plus(GRACE).isAfter(now) ? Standing.GOOD : Standing.UNKNOWN;
    }

    /** Few at a time, and none for a moment after a silence: an identity service that hangs must not hold every thread. */
    private Optional<Word> ask(String subject, Instant now) {
        if (silentUntil.isAfter(now) || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Word word = new Word(admin.mayStillSignIn(subject), now);
            forgetOld(now);
            words.put(subject, word);
            return Optional.of(word);
        } catch (IOException e) {
            silentUntil = now.plus(PAUSE);
            LOG.warnf("The identity service cannot be asked about the holder of a token: %s", e.getMessage());
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private void forgetOld(Instant now) {
        if (words.size() >= MOST_HELD) {
            words.values().removeIf(word -> !word.answeredAt().plus(GRACE).isAfter(now));
        }
        if (words.size() >= MOST_HELD) {
            words.clear();
        }
    }
}
