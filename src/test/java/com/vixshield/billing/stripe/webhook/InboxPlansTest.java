package com.vixshield.billing.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.billing.stripe.Shop;
import com.vixshield.platform.sql.Statements;

/**
 * A backlog comes suddenly: what PostgreSQL knows of the table and the plans that it has kept are then those of an empty inbox,
 * until it looks again a minute later.
 */
class InboxPlansTest {

    private static final int BACKLOG = 20_000;
    private static final String EVENTS = """
            insert into stripe_events (id, type, api_version, livemode, created, object_id, payload, received_at, next_at)
            select ? || n, 'something.invented', '2026-07-29.dahlia', false, ?, ? || n, rpad('{', 4000, ' ') || '}', ?, ?
            from generate_series(1, ?) n""";

    private static final String ROWS_READ = """
            select coalesce(sum(seq_tup_read) + sum(idx_tup_fetch), 0) from pg_stat_xact_all_tables where relname = 'stripe_events'""";

    @RegisterExtension
    final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void claimingReadsNoMoreRowsInABacklogThanInAnEmptyInbox(boolean newest) throws SQLException {
        add("evt_usual_", 200);
        shop.worker.drain();
        shop.run("analyze stripe_events");
        try (Connection worker = Shop.WORKER_ALONE.getConnection()) {
            worker.setAutoCommit(false);
            add("evt_few_", 1);
            for (int i = 0; i < 20; i++) {
                assertThat(shop.inbox.claim(worker, newest)).hasSize(1);
                worker.rollback();
            }
            add("evt_backlog_", BACKLOG);

            assertThat(shop.inbox.claim(worker, newest)).hasSize(1);
            List<Long> read = Statements.list(worker, ROWS_READ, row -> row.getLong(1));
            assertThat(read.get(0)).isBetween(1L, 100L);
        }
    }

    private void add(String prefix, int events) {
        var now = shop.clock.instant();
        shop.run(EVENTS, prefix, now, prefix, now, now, events);
    }
}
