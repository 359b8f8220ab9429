package com.vixshield.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmptyTablesTest {

    private static TestDatabase database;

    @BeforeAll
    static void tables() throws SQLException {
        database = TestDatabase.start();
        database.single("""
                create table owners (id int primary key);
                create table owned (owner int references owners);
                create table kept (id int);
                create function refuse() returns trigger language plpgsql as 'begin raise exception ''kept for ever''; end';
                create trigger kept_for_ever before delete on owned for each row execute function refuse()""");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void takesWhatRefersToThemPastTriggersAndNothingElse() throws SQLException {
        fill(3);
        assertThatThrownBy(() -> database.single("delete from owned")).hasMessageContaining("kept for ever");

        database.single(EmptyTables.statement("owners"));

        assertThat(database.single("select (select count(*) from owners) + (select count(*) from owned)")).isEqualTo("0");
        assertThat(database.single("select count(*) from kept")).isEqualTo("3");
    }

    @Test
    void leavesNoRoomTakenByMany() throws SQLException {
        fill(50_000);

        database.single(EmptyTables.statement("owners"));

        assertThat(database.single("select pg_relation_size('owners') + pg_relation_size('owned')")).isEqualTo("0");
    }

    private static void fill(int rows) throws SQLException {
        database.single("truncate owners, owned, kept");
        for (String table : new String[]{"owners", "owned", "kept"}) {
            database.single("insert into " + table + " select i from generate_series(1, " + rows + ") i");
        }
    }
}
