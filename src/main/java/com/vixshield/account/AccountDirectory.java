package com.vixshield.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.AccountNames;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Looks up accounts over all tenants, for the operator's pages and for jobs. */
@ApplicationScoped
public class AccountDirectory implements AccountNames {

    private static final String NAMES = "select id, name from accounts where id = any (?::uuid[])";

    private final DataSource database;

    @Inject
    AccountDirectory(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database) {
        this((DataSource) database);
    }

    public AccountDirectory(DataSource database) {
        this.database = database;
    }

    private record Named(UUID id, String name) {
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> accounts) {
        Object ids = accounts.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, String> names = new HashMap<>();
        Statements.with(database, "the accounts could not be read", connection -> Statements.list(connection, NAMES,
                row -> new Named(row.getObject("id", UUID.class), row.getString("name")), ids))
                .forEach(account -> names.put(account.id(), account.name()));
        return names;
    }
}
