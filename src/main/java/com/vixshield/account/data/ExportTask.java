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

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs one export from its claim to its mail, as the export's account: the tenant is set, and nothing else is visible. Acts
 * for the export's account: the tenant is set, and nothing else is visible.
 */
@ApplicationScoped
class ExportTask {

    private static final String PROGRESS = """
            update data_exports set touched_at = :now, done = :done, total = :total, doing = :doing
            where account_id = app_account() and id = :id""";
    private static final String FINISH = """
            update data_exports set finished_at = :now, expires_at = :expires, size = :size, content = :content, doing = null,
                done = total
            where account_id = app_account() and id = :id and finished_at is null""";
    private static final String GIVE_UP = """
            update data_exports set finished_at = :now, failure = :failure
            where account_id = app_account() and id = :id and finished_at is null""";
    private static final String ASKER = """
            select requested_by from data_exports where account_id = app_account() and id = :id""";

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
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(GIVE_UP).setParameter("now", clock.instant())
                .setParameter("failure", "The archive could not be made. Please ask for another one.").setParameter("id", id)
                .executeUpdate());
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
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(PROGRESS).setParameter("now", clock.instant())
                .setParameter("done", done).setParameter("total", AccountTables.PARTS.size()).setParameter("doing", doing)
                .setParameter("id", id).executeUpdate());
    }

    /** In the same transaction as its mail: the second to finish changes and mails nothing. */
    private void finish(UUID id, Account account, byte[] archive) {
        Instant now = clock.instant();
        int finished = database.createNativeQuery(FINISH).setParameter("now", now)
                .setParameter("expires", now.plus(config.exportLife())).setParameter("size", archive.length)
                .setParameter("content", archive).setParameter("id", id).executeUpdate();
        if (finished == 1) {
            UUID asker = (UUID) database.createNativeQuery(ASKER, UUID.class).setParameter("id", id).getSingleResult();
            Person.<Person> findByIdOptional(asker).ifPresent(person -> mail.ready(account, person, id));
        }
    }
}
