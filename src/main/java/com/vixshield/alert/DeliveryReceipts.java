package com.vixshield.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Finds the last mails of the current account; row level security hides all others. */
@ApplicationScoped
class DeliveryReceipts {

    private static final String LAST = """
            select coalesce(s.session, r.session) as session, r.kind, d.address, d.status, d.accepted_at, d.last_error
            from deliveries d join alert_runs r on r.id = d.run_id left join signals s on s.id = r.signal_id
            where d.account_id = ? order by session desc, d.created_at desc limit 20""";

    @Inject
    AgroalDataSource database;

    List<DeliveryReceipt> last(UUID accountId) {
        return Statements.with(database, "the receipts could not be read",
                connection -> Statements.list(connection, LAST, DeliveryReceipts::receipt, accountId));
    }

    private static DeliveryReceipt receipt(ResultSet row) throws SQLException {
        return new DeliveryReceipt(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getString(4),
                Statements.instant(row, 5), Optional.ofNullable(row.getString(6)));
    }
}
