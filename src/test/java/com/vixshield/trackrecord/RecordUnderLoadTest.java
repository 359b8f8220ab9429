package com.vixshield.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.vixshield.market.MarketDataSource;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Measures the record with 2,500 sessions, 45,000 grades, in the embedded database:
 * {@code ./mvnw test -Dtest=RecordUnderLoadTest -Dvixshield.load=true}. Times are printed and not judged: they belong to the
 * machine.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@EnabledIfSystemProperty(named = "vixshield.load", matches = "true")
class RecordUnderLoadTest {

    private static final Logger LOG = Logger.getLogger(RecordUnderLoadTest.class);
    private static final int SESSIONS = 2500;
    private static final int REQUESTS = 50;

    /** Weekdays from 2016 on, a signal and a result each; a third refused, every seventh lost. The source is parameter 1. */
    static final String LAY_OUT = """
            create temporary table made on commit drop as
            select row_number() over (order by d) as i, d::date as session, gen_random_uuid() as id
            from generate_series(date '2016-01-04', date '2026-06-30', interval '1 day') d where extract(isodow from d) < 6
            order by d limit %2$d;
            insert into seal_keys values ('0123456789abcdef', repeat('A', 43) || '=', now());
            insert into signals (id, session, rulebook, source, origin, expiry, expires_at, quoted_at, published_at, document)
            select id, session, '1.0', '%1$s', 'demo', session + 1, session + interval '1 day 21 hours', session, session, '{}'
            from made;
            insert into sealed_records (source, sequence, kind, session, timeliness, body, body_sha256, previous_hash, hash,
                                        recorded_at, key_id, signature, signal_id)
            select '%1$s', 2 * i - 1 + k.more, k.kind, session, 'on_time', '{}', repeat('0', 64),
                   case when i = 1 and k.more = 0 then repeat('0', 64)
                        else encode(sha256(('load' || 2 * i - 2 + k.more)::bytea), 'hex') end,
                   encode(sha256(('load' || 2 * i - 1 + k.more)::bytea), 'hex'), session + interval '20 hours 55 minutes',
                   '0123456789abcdef', 'c2lnbmF0dXJl', case when k.kind = 'signal' then id end
            from made cross join (values ('signal', 0), ('result', 1)) k(kind, more);
            insert into settlements select '%1$s', session + 1, 4000 + i, 'load', session + interval '1 day 22 hours' from made
            on conflict do nothing;
            insert into grades
            select '%1$s', session, t, b.basis, id, 2 * i, '1.0', 'on_time', (array['carry', 'stress', 'transition'])[i %% 3 + 1],
                   i %% 3 = 0, false, case when i %% 3 = 0 then array['value', 'event'] when i %% 5 = 0 then array['vix_scaling']
                                         else '{}'::text[] end,
                   case when i %% 3 = 0 then array['value'] else '{}'::text[] end, null, 300 + b.more,
                   case when i %% 7 = 0 then 1600 else 0 end, 5.2, 294.8 + b.more - case when i %% 7 = 0 then 1600 else 0 end,
                   2205.2, 0.7 + (i * 37 %% 250) / 1000.0, 0.88
            from made cross join unnest(array['delta_steward', 'delta_balanced', 'delta_promoter', 'credit_conservative',
                                              'credit_balanced', 'credit_aggressive']) t
            cross join (values ('mid', 10), ('expected', 0), ('natural', -10)) b(basis, more)""";

    @TestHTTPResource("/")
    URL site;
    @Inject
    World world;
    @Inject
    MarketDataSource market;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answersWithTwoThousandFiveHundredSessions() throws Exception {
        world.clear();
        world.pastGuards(LAY_OUT.formatted(market.label().source(), SESSIONS));

        long first = System.nanoTime();
        assertThat(get("record")).contains("2,500 sessions");
        LOG.infof("record, first request after 2,500 sessions: %s ms", millis(System.nanoTime() - first));
        for (String path : List.of("record", "record?tier=credit_balanced&basis=natural&regime=carry",
                "record?before=2020-01-01", "record.csv", "record.json")) {
            measure(path);
        }
    }

    private void measure(String path) throws Exception {
        for (int i = 0; i < 2 * REQUESTS; i++) {
            get(path);
        }
        long[] times = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            get(path);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        LOG.infof("%s: median %s ms, 95 %% %s ms of %d requests", path, millis(times[REQUESTS / 2]),
                millis(times[REQUESTS * 95 / 100]), REQUESTS);
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path)).build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }
}
