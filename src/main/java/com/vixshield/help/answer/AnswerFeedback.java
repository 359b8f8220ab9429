package com.vixshield.help.answer;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Counts by day whether answers helped. Nothing is kept of who said so. */
@ApplicationScoped
class AnswerFeedback {

    private static final String COUNT = """
            insert into answer_feedback as f (slug, day, helped, votes) values (?, ?, ?, 1)
            on conflict (slug, day, helped) do update set votes = f.votes + 1""";

    @Inject
    AgroalDataSource database;
    @Inject
    Clock clock;

    void count(String slug, boolean helped) {
        Statements.with(database, "feedback could not be counted", connection -> Statements.update(connection, COUNT, slug,
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), helped));
    }
}
