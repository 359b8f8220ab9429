package com.vixshield.signal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Digests;
import com.vixshield.signal.seal.CanonicalJson;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.Timeliness;

/** Records remarks on sealed records. The record they point at stays as it is, and so do its grades. */
public final class LedgerCorrections {

    /** There is nothing that could be corrected. */
    public static final class NothingRecorded extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private final SealedLedger ledger;

    public LedgerCorrections(SealedLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Seals a remark on the newest signal, miss or result of a session. The same remark twice is one record.
     *
     * @param reason for every reader of the record
     */
    public SealedRecord add(String source, LocalDate session, String reason) throws NothingRecorded, SQLException {
        Optional<SealedRecord> added = ledger.exclusively(source, connection -> {
            List<SealedRecord> records = LedgerQueries.of(connection, source, session);
            Optional<SealedRecord> subject = records.stream().filter(record -> record.kind() != RecordKind.CORRECTION)
                    .max(Comparator.comparingLong(SealedRecord::sequence));
            return subject.isEmpty() ? Optional.empty() : Optional.of(add(connection, subject.get(), records, reason));
        });
        return added.orElseThrow(NothingRecorded::new);
    }

    private SealedRecord add(Connection connection, SealedRecord subject, List<SealedRecord> records, String reason)
            throws SQLException {
        String body = body(subject, reason);
        Optional<SealedRecord> before = records.stream().filter(record -> record.bodyHash().equals(Digests.sha256Hex(body)))
                .findFirst();
        return before.isPresent()
                ? before.get()
                : ledger.append(connection, subject.source(), RecordKind.CORRECTION, subject.session(),
                        at -> Timeliness.ON_TIME,
                        body, Optional.empty());
    }

    private static String body(SealedRecord subject, String reason) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reason", reason).put("session", subject.session().toString()).put("source", subject.source());
        body.putObject("corrects").put("hash", subject.hash()).put("kind", subject.kind().key()).put("sequence",
                subject.sequence());
        return CanonicalJson.write(body);
    }
}
