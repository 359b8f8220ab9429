package com.vixshield.account.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.vixshield.account.Account;
import com.vixshield.account.Person;
import com.vixshield.platform.sql.TransactionStatements;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs one export from its claim to its mail, as the export's account: the tenant is set, and nothing else is visible. */
@ApplicationScoped
class ExportTask {

    private static final String PROGRESS = """
            update data_exports set touched_at = ?, done = ?, total = ?, doing = ?
            where account_id = app_account() and id = ?""";
    private static final String FINISH = """
            update data_exports set finished_at = ?, expires_at = ?, size = ?, content = ?, doing = null, done = total
            where account_id = app_account() and id = ? and finished_at is null""";
    private static final String GIVE_UP = """
            update data_exports set finished_at = ?, failure = 'The archive could not be made. Please ask for another one.'
            where account_id = app_account() and id = ? and finished_at is null""";
    private static final String ASKER = """
            select requested_by from data_exports where account_id = app_account() and id = ?""";

    @Inject
    EntityManager database;
    @Inject
    AccountRowReader rows;
    @Inject
    DataMail mail;
    @Inject
    DataConfig config;
    @Inject
    Clock clock;

    void make(UUID owner, UUID id) {
        Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(owner));
        try {
            byte[] archive = archive(id, account);
            QuarkusTransaction.requiringNew().run(() -> finish(id, account, archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void giveUp(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> TransactionStatements.update(database, GIVE_UP, clock.instant(), id));
    }

    private byte[] archive(UUID id, Account account) throws IOException {
        ExportArchive archive = new ExportArchive(clock.instant());
        rows.read(all -> {
            int done = 0;
            for (AccountTables.Part part : AccountTables.PARTS) {
                progress(id, done++, part.content());
                List<String> found = new ArrayList<>();
                all.each(part.table(), AccountTables.hidden(part, account.isTeam()), found::add);
                archive.add(part, found);
            }
        });
        return archive.finished(account.name);
    }

    private void progress(UUID id, int done, String doing) {
        QuarkusTransaction.requiringNew().run(() -> TransactionStatements.update(database, PROGRESS, clock.instant(), done,
                AccountTables.PARTS.size(), doing, id));
    }

    /** In the same transaction as its mail: the second to finish changes and mails nothing. */
    private void finish(UUID id, Account account, byte[] archive) {
        Instant now = clock.instant();
        int finished = TransactionStatements.update(database, FINISH, now, now.plus(config.exportLife()), archive.length,
                archive, id);
        if (finished == 1) {
            TransactionStatements.first(database, ASKER, row -> row.getObject("requested_by", UUID.class), id)
                    .flatMap(asker -> Person.<Person> findByIdOptional(asker))
                    .ifPresent(person -> mail.ready(account, person, id));
        }
    }
}
