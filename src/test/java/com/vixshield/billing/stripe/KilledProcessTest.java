package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.stripe.webhook.InboxEvent;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/**
 * Kills the worker's process (SIGKILL) between its steps and starts it again. By default at every eleventh step, as each
 * costs two Java processes; at every single one with {@code -Pdeep}, or {@code -Dvixshield.kill=1}.
 */
class KilledProcessTest {

    private static final Logger LOG = Logger.getLogger(KilledProcessTest.class);
    private static final int KILLED = 128 + 9;
    private static final int STEP = Integer.getInteger("vixshield.kill", 23);
    private static final Set<String> EVENTS = Set.of("customer.subscription.created", "checkout.session.completed",
            "invoice.paid", "customer.subscription.updated");

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;
    private List<String> events;

    @BeforeEach
    void buyAndCancel() {
        alice = shop.account("alice");
        String url = shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        shop.stripe.complete(Shop.sessionOf(url), Entry.with(CardPayments.WORKS));
        shop.dashboard("POST", "/v1/subscriptions/" + shop.stripe.all("subscription").get(0).get("id").asText(),
                "cancel_at_period_end=true");
        events = shop.stripe.wire().held().stream()
                .filter(id -> EVENTS.contains(InboxEvent.parse(shop.stripe.wire().payload(id)).type())).toList();
    }

    @Test
    @BillingCase({12, 13})
    void aProcessThatIsKilledAnywhereAndStartedAgainHasTheSameEffect() throws Exception {
        arrive();
        assertThat(run(Integer.MAX_VALUE).last()).isEqualTo(MortalWorker.FINISHED);
        String undisturbed = state();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(undisturbed).as("a mail is among it").contains("Your subscription ends on");
        int kills = 0;
        for (int words = 0; killedAfter(words); words += STEP) {
            kills++;
            assertThat(run(Integer.MAX_VALUE).last()).isEqualTo(MortalWorker.FINISHED);
            assertThat(state()).as("killed before word %d", words + 1).isEqualTo(undisturbed);
            assertThat(shop.texts("select distinct status from stripe_events")).containsExactly("DONE");
        }
        LOG.infof("killed %d times, at every %d. word", kills, STEP);
        assertThat(kills).isGreaterThan(15 / STEP);
    }

    /** @return false when it had finished before so many words */
    private boolean killedAfter(int words) throws IOException, InterruptedException {
        arrive();
        Run run = run(words);
        assertThat(run.code()).isEqualTo(run.last().equals(MortalWorker.STOPPED) ? KILLED : 0);
        return run.code() == KILLED;
    }

    private void arrive() {
        shop.empty("billing_subscriptions", "billing_invoices", "outgoing_mails", "billing_events", "stripe_events",
                "trial_claims");
        events.forEach(shop::receive);
    }

    private record Run(String last, int code) {
    }

    /** Until it has finished, or waits at its step and is killed there. */
    private Run run(int words) throws IOException, InterruptedException {
        PGSimpleDataSource database = Shop.WORKER_ALONE;
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MortalWorker.class.getName(), database.getURL(), database.getUser(), database.getPassword(),
                shop.stripe.base(), shop.clock.instant().toString(), Integer.toString(words))
                .redirectErrorStream(true).start();
        String last = "";
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = line;
                if (line.equals(MortalWorker.STOPPED)) {
                    process.destroyForcibly();
                    break;
                }
            }
        }
        int code = process.waitFor();
        awaitItsEndInTheDatabase();
        return new Run(last, code);
    }

    /** The server learns of a killed client from its socket; until then its locks are held. */
    private void awaitItsEndInTheDatabase() {
        while (shop.number("select count(*) from pg_stat_activity where application_name = ?", MortalWorker.NAME) > 0) {
            Thread.onSpinWait();
        }
    }

    private String state() {
        return shop.text("select string_agg(concat_ws('|', subscription_id, status, plan, seats, unit_amount, period_end, "
                + "trial_end, card, full_from, full_until), ';' order by 1) from billing_subscriptions")
                + shop.texts("select mail_key || '|' || subject from outgoing_mails order by 1")
                + shop.texts("select concat_ws('|', invoice_id, status, total, paid) from billing_invoices order by 1")
                + shop.texts("select concat_ws('|', kind, status_after, mrr) from billing_events order by id")
                + shop.texts("select kind from trial_claims order by 1") + shop.level(alice);
    }
}
