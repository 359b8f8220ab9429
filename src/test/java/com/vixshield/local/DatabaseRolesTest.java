package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.EmbeddedServices;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DatabaseRolesTest {

    @Inject
    DataSource app;

    @Test
    void theApplicationConnectsAsARoleThatRowSecurityBinds() throws SQLException {
        assertThat(single(app, "select current_user || ' ' || rolsuper || ' ' || rolbypassrls from pg_roles "
                + "where rolname = current_user")).isEqualTo("vixshield_app false false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table mine (id int)", "create role other", "alter table flyway_schema_history add x int",
            "alter role vixshield_app bypassrls", "create schema mine", "create temp table mine (id int)"})
    void theApplicationMakesNothing(String sql) {
        assertThatThrownBy(() -> single(app, sql)).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void theApplicationOwnsNothing() throws SQLException {
        assertThat(single(app, "select count(*) from pg_class join pg_roles r on r.oid = relowner "
                + "where rolname in ('vixshield_app', 'vixshield_worker')")).isEqualTo("0");
    }

    @Test
    void jobsConnectAsTheirOwnRole() throws SQLException {
        var worker = Arc.container().instance(AgroalDataSource.class, new DataSourceLiteral("worker")).get();
        assertThat(single(worker, "select current_user || ' ' || rolsuper || ' ' || rolbypassrls from pg_roles "
                + "where rolname = current_user")).isEqualTo("vixshield_worker false false");
    }

    private static String single(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
