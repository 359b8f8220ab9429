package com.vixshield.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.ScriptedRelay.Message;
import com.vixshield.testing.World;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every job, with work for two accounts that look alike: what one gets by mail and in its rows never comes from the other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class TwinJobsTest {

    private static final String WORD = "qwacanary";
    private static final Pattern ENCODED = Pattern.compile("(?:=[0-9A-F]{2})+");

    @Inject
    @All
    List<BackgroundJob> sweeps;
    @Inject
    Twins twins;
    @Inject
    Footprint footprint;
    @Inject
    World world;

    private final ExecutorService scheduler = Executors.newSingleThreadExecutor();
    private Twins.Twin alice;
    private Twins.Twin mallory;

    @BeforeEach
    void twoAccounts() {
        twins.layMarket();
        ScriptedRelay.clear();
        alice = twins.alice(WORD);
        mallory = twins.mallory();
        world.update("update accounts set currency = 'code' where id = ?", mallory.account());
    }

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void noMailOrArchiveOfOneTellsAnythingOfTheOther() throws Exception {
        makeDue(alice);
        makeDue(mallory);

        runAll();

        check(alice, mallory, WORD, Twins.CANARY);
        check(mallory, alice, Twins.CANARY, WORD);
        assertThat(mails(mallory)).anyMatch(text -> text.contains("USD\u202f"));
        assertThat(mails(alice)).isNotEmpty().noneMatch(text -> text.contains("USD\u202f"));
    }

    @Test
    void workForOneChangesNothingOfTheOther() throws Exception {
        makeDue(alice);
        makeDue(mallory);
        runAll();

        workForOne(alice, mallory);
        workForOne(mallory, alice);
    }

    private void workForOne(Twins.Twin busy, Twins.Twin idle) throws Exception {
        String before = footprint.of(idle.account());
        makeDue(busy);
        String due = footprint.of(busy.account());

        runAll();

        assertThat(footprint.of(idle.account())).as("rows of the other").isEqualTo(before);
        assertThat(footprint.of(busy.account())).as("rows of the one with work").isNotEqualTo(due);
    }

    private void check(Twins.Twin whose, Twins.Twin other, String word, String foreign) throws IOException {
        List<String> mails = mails(whose);
        assertThat(mails).as("a letter, an alert, one about money, and a decision").hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(text -> text.contains(word)).anyMatch(text -> text.contains(whose.unsubscribe()))
                .anyMatch(text -> text.contains("expired"));
        List<String> foreigners = List.of(foreign, other.handle(), other.account().toString(), other.person().toString(),
                other.unsubscribe(), other.invitationKey(), other.token());
        assertThat(mails).noneMatch(text -> foreigners.stream().anyMatch(text::contains));
        assertThat(archive(whose)).contains(word).doesNotContain(foreigners);
    }

    /** What the export has put together for this twin, all its files in one text. */
    private String archive(Twins.Twin whose) throws IOException {
        byte[] content = Base64.getMimeDecoder()
                .decode(world.single("select encode(content, 'base64') from data_exports where account_id = ?",
                        whose.account()));
        var text = new StringBuilder();
        try (var files = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                text.append(file.getName()).append('\n').append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** Mails to this twin's person and to the addresses in its rows, as their reader sees them. */
    private List<String> mails(Twins.Twin whose) {
        boolean hers = whose == alice;
        List<String> addresses = List.of(hers ? "alice@example.com" : "mallory@example.com",
                (hers ? WORD : Twins.CANARY) + "@example.com");
        return ScriptedRelay.received().stream().filter(message -> addresses.contains(message.recipient()))
                .map(TwinJobsTest::decoded).toList();
    }

    private static String decoded(Message message) {
        String joined = message.text().replace("=\r\n", "").replace("=\n", "");
        return ENCODED.matcher(joined).replaceAll(run -> Matcher.quoteReplacement(bytes(run.group())));
    }

    private static String bytes(String run) {
        byte[] bytes = new byte[run.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(run.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Something to do for every job that works for accounts. */
    private void makeDue(Twins.Twin twin) {
        Object account = twin.account();
        world.update("""
                update approval_requests set status = 'pending', decided_at = null, created_at = now() - interval '4 days',
                    expires_at = now() - interval '1 day' where account_id = ?""", account);
        world.update("""
                update support_visits set ended_at = null, ended_by = null, starts_at = now() - interval '1 hour',
                    ends_at = now() - interval '1 minute' where account_id = ?""", account);
        world.update("""
                update outgoing_mails set status = 'draft', lease = null, lease_until = null, attempts = 0,
                    next_at = now() - interval '1 minute' where account_id = ? and mail_key is not null""", account);
        world.update("""
                update outgoing_mails set status = 'ready', lease = null, lease_until = null, text_part = 'again ' || subject,
                    next_at = now() - interval '1 minute' where account_id = ? and id in
                    (select id from outgoing_mails where account_id = ? and mail_key is null order by created_at limit 1)""",
                account, account);
        world.update("""
                update deliveries set status = 'ready', lease = null, accepted_at = null, handed_at = null, attempts = 0,
                    next_at = now() - interval '1 minute' where account_id = ?""", account);
        // The oldest request is served first: what other tests left in the queue must not come before it.
        world.update("""
                update data_exports set finished_at = null, expires_at = null, size = null, content = null, touched_at = null,
                    attempts = 0, requested_at = now() - interval '1 year' where account_id = ?""", account);
        world.update("update access_grants set ends_at = now() + interval '2 days' where account_id = ?", account);
    }

    private void runAll() throws Exception {
        assertThat(sweeps).extracting(BackgroundJob::name)
                .contains("outbox", "alert-fan-out", "approval-expiry", "support-visits",
                        "billing-reminders", "billing-free-days", "publish-fill-gaps", "stripe-inbox")
                .hasSizeGreaterThan(14);
        for (int round = 0; round < 2; round++) {
            for (BackgroundJob sweep : sweeps) {
                scheduler.submit(() -> inRequest(sweep)).get();
            }
        }
    }

    /** As the scheduler does: each in a context of its own, with no tenant until it says one. */
    private static Map<String, String> inRequest(BackgroundJob sweep) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            sweep.run();
            return Map.of("done", sweep.name());
        } catch (RuntimeException e) {
            throw new IllegalStateException(sweep.name(), e);
        } finally {
            context.terminate();
        }
    }
}
