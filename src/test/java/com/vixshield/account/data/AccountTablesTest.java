package com.vixshield.account.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The lists of what is an account's, against the database's own catalogue: no later table is forgotten. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AccountTablesTest {

    private static final String TENANT_TABLES = """
            select string_agg(c.relname, ',') from pg_class c
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and (c.relname in ('accounts', 'people') or exists (select 1 from pg_attribute a
                   where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped))""";
    /** Columns that look like a key, or like its hash. */
    private static final String KEYS = """
            select string_agg(table_name || '.' || column_name, ',') from information_schema.columns
            where table_schema = 'public' and table_name = any (?)
              and (data_type = 'bytea' or column_name ~ '(token|secret|password|lease|key)')""";

    @Inject
    World world;

    @Test
    @Proves(63)
    void everyTableOfAccountsIsExportedOrLeftOutForAReason() {
        Set<String> known = new TreeSet<>(AccountTables.LEFT_OUT.keySet());
        AccountTables.PARTS.forEach(part -> known.add(part.table()));

        assertThat(known).containsExactlyInAnyOrderElementsOf(List.of(world.single(TENANT_TABLES).split(",")));
        assertThat(AccountTables.LEFT_OUT.values()).allMatch(reason -> reason.length() > 10);
    }

    @Test
    void noTableIsNamedTwice() {
        assertThat(AccountTables.PARTS).extracting(AccountTables.Part::table).doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(AccountTables.LEFT_OUT.keySet());
    }

    /** The chain of the audit log is no secret: it proves the log, and mail_key says what a mail was about. */
    @Test
    void nothingThatOpensAnythingLeavesTheHouse() {
        Set<String> open = Set.of("audit_entries.hash", "audit_entries.previous_hash", "outgoing_mails.mail_key");
        String[] tables = AccountTables.PARTS.stream().map(AccountTables.Part::table).toArray(String[]::new);

        List<String> keys = Arrays.stream(world.single(KEYS, (Object) tables).split(",")).filter(key -> !open.contains(key))
                .toList();

        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(AccountTables.PARTS.stream()
                .filter(part -> part.table().equals(key.substring(0, key.indexOf('.')))).findFirst().orElseThrow().hidden())
                .as(key).contains(key.substring(key.indexOf('.') + 1)));
    }
}
