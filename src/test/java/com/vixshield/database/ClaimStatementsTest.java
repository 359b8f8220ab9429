package com.vixshield.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * Reads the statements that claim rows from a queue. PostgreSQL may run a subquery of the from clause once for each row of the
 * table that is joined to it; locked rows of the statement itself are passed over, so that more than one row is claimed, and
 * all but the first are forgotten until their lease ends. Which plan is chosen depends on the table's statistics.
 */
class ClaimStatementsTest {

    private static final Pattern JOINED = Pattern.compile(
            "(?:from|join|,)\\s*\\(\\s*select[^()]*(?:\\([^()]*\\)[^()]*)*for update",
            Pattern.CASE_INSENSITIVE);

    @Test
    void findsALockInAJoinedSubquery() {
        assertThat("update a set b = now() from (select id from a where (c or d) limit 1 for update skip locked) due")
                .matches(text -> JOINED.matcher(text).find());
        assertThat("with due as materialized (select id from a limit 1 for update skip locked) update a set b = 1 from due")
                .matches(text -> !JOINED.matcher(text).find());
        assertThat("update a set b = 1 where id = (select id from a limit 1 for update skip locked)")
                .matches(text -> !JOINED.matcher(text).find());
    }

    @Test
    void everyClaimIsRunOnce() {
        List<String> locking = TableUse.texts().stream().filter(text -> text.contains("skip locked")).toList();

        assertThat(locking).hasSizeGreaterThan(7).noneMatch(text -> JOINED.matcher(text).find());
    }
}
