package com.vixshield.local;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/** Connects a command that runs without the application to its database: the embedded one, or the configured one. */
public final class CommandDatabase {

    private static final List<String> REQUIRED = List.of("DATABASE_URL", "DATABASE_WORKER_PASSWORD");

    private static final int CONNECTIONS = 8;

    private final StartSettings settings;

    private CommandDatabase(StartSettings settings) {
        this.settings = settings;
    }

    /**
     * @return connections of the worker role to a schema that is up to date
     * @throws StartRefusedException when it is not configured, or does not answer
     */
    public static DataSource open() {
        StartSettings settings = StartSettings.ofProcess(Path.of(".env"));
        if (!settings.has("DATABASE_URL") && settings.flag("VIXSHIELD_EMBEDDED", false)) {
            EmbeddedParts parts = new EmbeddedParts(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(parts::stopDatabase, "stop-database"));
            parts.startDatabase();
        }
        return new CommandDatabase(settings).connect();
    }

    private DataSource connect() {
        List<String> missing = REQUIRED.stream().filter(name -> !settings.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new StartRefusedException("Not configured: " + String.join(", ", missing)
                    + ". Set them (see .env.example), or set VIXSHIELD_EMBEDDED=true to use the database in this machine.");
        }
        PlainTextConnectionCheck.refuseDatabase(settings);
        if (settings.has("DATABASE_OWNER_PASSWORD")) {
            migrate();
        }
        try {
            return AgroalDataSource.from(pool());
        } catch (SQLException e) {
            throw new StartRefusedException("The database cannot be reached: " + e.getMessage());
        }
    }

    /** Signing in to PostgreSQL costs more than most statements, and an import has thousands of transactions. */
    private AgroalDataSourceConfigurationSupplier pool() {
        return new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                .maxSize(CONNECTIONS).connectionFactoryConfiguration(to -> to.jdbcUrl(settings.get("DATABASE_URL", ""))
                        .principal(new NamePrincipal(settings.get("DATABASE_WORKER_USER", "vixshield_worker")))
                        .credential(new SimplePassword(settings.get("DATABASE_WORKER_PASSWORD", "")))));
    }

    /** Without the owner's password the schema must be there: the application brings it up to date when it starts. */
    private void migrate() {
        try {
            Flyway.configure(CommandDatabase.class.getClassLoader())
                    .dataSource(settings.get("DATABASE_URL", ""), settings.get("DATABASE_OWNER_USER", "vixshield_owner"),
                            settings.get("DATABASE_OWNER_PASSWORD", ""))
                    .load().migrate();
        } catch (FlywayException e) {
            throw new StartRefusedException("The database's schema cannot be brought up to date: " + e.getMessage());
        }
    }
}
