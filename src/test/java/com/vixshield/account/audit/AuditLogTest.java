package com.vixshield.account.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.audit.AuditLog.Author;
import com.vixshield.platform.Tenant;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AuditLogTest {

    @Inject
    AuditLog audit;
    @Inject
    AuditQueries trail;
    @Inject
    Tenant tenant;
    @Inject
    People people;
    @Inject
    World world;

    private UUID alice;

    @BeforeEach
    void oneAccount() {
        world.clear();
        alice = UUID.fromString(world.single("select id from accounts where handle = ?", people.signIn("alice")));
    }

    @Test
    void numbersWithoutGapsAndChainsEveryEntry() {
        assertThat(write("first")).isEqualTo(1);
        assertThat(write("zweite \u00dcbung \"with\" 'quotes'")).isEqualTo(2);

        AuditChainVerifier.Result chain = verified();
        assertThat(chain.fault()).isNull();
        assertThat(chain.length()).isEqualTo(2);
        assertThat(chain.head()).isEqualTo(world.single("select encode(hash, 'hex') from audit_entries where sequence = 2"));
    }

    @Test
    @Proves(12)
    void isNotWrittenWhenWhatItTellsDidNotHappen() {
        assertThatThrownBy(() -> asAlice(() -> {
            audit.recordBy(Author.system(alice), "thing.done", "half", null, null);
            throw new IllegalStateException("rolled back");
        })).isInstanceOf(IllegalStateException.class);
        write("whole");

        assertThat(world.single("select string_agg(sequence || subject, ',') from audit_entries")).isEqualTo("1whole");
    }

    @Test
    void writersAtTheSameTimeNeitherForkTheChainNorLeaveGaps() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> writers = IntStream.range(0, 40).<Callable<Integer>> mapToObj(i -> () -> write("no. " + i))
                    .toList();
            for (Future<Integer> writer : pool.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(verified().length()).isEqualTo(40);
        assertThat(world.number("select max(sequence) from audit_entries")).isEqualTo(40);
    }

    @Test
    void cannotBeWrittenOverBroughtOutOfOrderOrRemovedByTheApplication() {
        write("kept");

        for (String attempt : List.of("update audit_entries set subject = 'forged'", "delete from audit_entries",
                "truncate audit_entries", """
                        insert into audit_entries (account_id, sequence, occurred_at, action, subject, previous_hash, hash)
                        values (app_account(), 7, now(), 'a.b', 'x', sha256(''), sha256(''))""")) {
            assertThatThrownBy(() -> asAlice(() -> sql(attempt))).as(attempt).rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> world.update("update audit_entries set subject = 'forged'")).rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> world.update("delete from audit_entries")).rootCause().hasMessageContaining("append-only");
        assertThat(verified().length()).isEqualTo(1);
    }

    @Test
    void goesWithItsAccount() {
        write("gone");

        world.update("delete from accounts where id = ?", alice);

        assertThat(world.number("select count(*) from audit_entries")).isZero();
    }

    @Test
    void everyForgeryIsFound() {
        IntStream.rangeClosed(1, 5).forEach(i -> write("entry " + i));
        Map<String, String> forgeries = Map.of("update audit_entries set subject = 'forged' where sequence = 3",
                "Entry 3 is not",
                "delete from audit_entries where sequence = 2", "Entry 2 is missing",
                "update audit_entries set address = '10.0.0.9' where sequence = 1", "Entry 1 is not",
                "update audit_entries set occurred_at = occurred_at + interval '1 microsecond' where sequence = 5",
                "Entry 5 is not",
                "update audit_entries set hash = previous_hash where sequence = 4", "Entry 4 is not",
                "update audit_entries set previous_hash = sha256('x') where sequence = 2", "Entry 2 does not");
        forgeries.forEach((forgery, finding) -> {
            world.update("create table kept as select * from audit_entries");
            world.update("alter table audit_entries disable trigger user");
            world.update(forgery);
            assertThat(verified().fault()).as(forgery).startsWith(finding);
            world.update("delete from audit_entries");
            world.update("insert into audit_entries select * from kept");
            world.update("drop table kept");
            world.update("alter table audit_entries enable trigger user");
        });
        assertThat(verified().intact()).isTrue();
    }

    @ActivateRequestContext
    AuditChainVerifier.Result verified() {
        tenant.actFor(alice);
        return trail.verify(alice);
    }

    private int write(String subject) {
        asAlice(() -> audit.recordBy(Author.system(alice), "thing.done", subject, null, Map.of("text", subject)));
        return world.number("select max(sequence) from audit_entries where subject = ?", subject);
    }

    private void sql(String text) {
        AuditEntry.getEntityManager().createNativeQuery(text).executeUpdate();
    }

    @ActivateRequestContext
    void asAlice(Runnable work) {
        tenant.actFor(alice);
        QuarkusTransaction.requiringNew().run(work);
    }
}
