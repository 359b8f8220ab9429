package com.vixshield.alert;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;

/** Finds the last mails of the current account; row level security hides all others. */
@ApplicationScoped
class DeliveryReceipts {

    private static final String LAST = """
            select s.session, d.address, d.status, d.accepted_at, d.last_error
            from deliveries d join alert_runs r on r.id = d.run_id join signals s on s.id = r.signal_id
            where d.account_id = ? order by s.session desc, d.created_at desc limit 20""";

    @Inject
    AgroalDataSource database;

    List<DeliveryReceipt> last(UUID accountId) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(LAST)) {
            statement.setObject(1, accountId);
            var rows = statement.executeQuery();
            List<DeliveryReceipt> receipts = new ArrayList<>();
            while (rows.next()) {
                receipts.add(
                        new DeliveryReceipt(rows.getObject(1, java.time.LocalDate.class), rows.getString(2), rows.getString(3),
                                Optional.ofNullable(rows.getTimestamp(4)).map(Timestamp::toInstant),
                                Optional.ofNullable(rows.getString(5))));
            }
            return receipts;
        } catch (SQLException e) {
            throw new IllegalStateException("the receipts could not be read", e);
        }
    }
}
