package com.vixshield.chains;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.billing.Feature;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.chainfile.ChainFileQuote;
import com.vixshield.market.chainfile.ChainFileReader;
import com.vixshield.market.chainfile.ChainFileReport;
import com.vixshield.market.chainfile.QuoteBatch;
import com.vixshield.market.chainfile.StoredQuotes;
import com.vixshield.platform.Digests;
import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.TransactionStatements;

/** Takes option chains of an account in: a file is looked at first, and stored when the member says so. */
@ApplicationScoped
public class ChainImportService {

    /** Twenty years by month, and some. */
    static final int MOST = 300;
    private static final Duration WAITS = Duration.ofDays(1);

    private static final String DROP_UPLOADS = "delete from account_chain_uploads where account_id = ? and uploaded_at < ?";
    /** Of what was looked at and never stored. */
    private static final String DROP_FILES = """
            delete from account_chain_files f where account_id = ? and stored_at is null
            and not exists (select 1 from account_chain_uploads u where u.account_id = f.account_id and u.file_id = f.id)""";
    private static final String QUOTES = """
            with given as (
                select distinct on (session, quoted_at, strike, put_call) * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as g (session, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest, underlying)
                cross join (values (?::text, ?::uuid, ?::uuid)) m (layout, account_id, file_id)),
            differing as (
                select count(*) as n from given g
                join account_chain_quotes k using (account_id, session, layout, quoted_at, strike, put_call)
                where k.bid <> g.bid or k.ask <> g.ask),
            inserted as (
                insert into account_chain_quotes (account_id, session, layout, quoted_at, strike, put_call, bid, ask, bid_size,
                                                  volume, open_interest, underlying, file_id)
                select account_id, session, layout, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest,
                       underlying, file_id
                from given on conflict do nothing returning 1)
            select (select count(*) from inserted), (select n from differing)""";

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;
    @Inject
    SessionCalendar calendar;
    @Inject
    AuditLog audit;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /**
     * Looks at a file and keeps its bytes for the import.
     *
     * @return its id; that of the file with the same bytes where there is one
     * @throws MarketDataException for a file that is refused whole, or one too many
     */
    @Transactional
    UUID look(String name, byte[] content) {
        current.decide(Permission.IMPORT_CHAINS);
        current.require(Feature.OWN_CHAINS);
        String sha256 = Digests.sha256Hex(content);
        List<UnderstoodFile.Sample> sample = new ArrayList<>();
        ChainFileReport report = read(name, content, quote -> {
            if (sample.size() < UnderstoodFile.SAMPLE) {
                sample.add(UnderstoodFile.Sample.of(quote));
            }
        });
        dropOld();
        ChainFileEntity file = ChainFileEntity.withBytes(account(), sha256).orElseGet(() -> make(name, sha256, report, sample));
        ChainUpload upload = ChainUpload.of(file).orElseGet(ChainUpload::new);
        if (upload.accountId == null) {
            upload.accountId = file.accountId;
            upload.fileId = file.id;
            upload.uploadedAt = clock.instant();
            upload.content = content;
            upload.persist();
        }
        return file.id;
    }

    private ChainFileEntity make(String name, String sha256, ChainFileReport report, List<UnderstoodFile.Sample> sample) {
        if (ChainFileEntity.in(account()).size() >= MOST) {
            throw new MarketDataException(name, 0, "there are " + MOST + " files already: remove one first, or join months");
        }
        ChainFileEntity file = new ChainFileEntity();
        file.accountId = account();
        file.id = ids.next();
        file.name = name;
        file.sha256 = sha256;
        file.layout = report.layout().name();
        file.lines = report.lines();
        file.kept = report.kept();
        file.leftOut = report.leftOut();
        file.refused = report.refused();
        file.sessions = report.sessions().size();
        file.firstSession = report.firstSession();
        file.lastSession = report.lastSession();
        file.report = UnderstoodFile.of(report, sample).json();
        file.uploadedAt = clock.instant();
        file.persist();
        return file;
    }

    /**
     * Stores the quotes of a file that was looked at. Those that are known are not stored again.
     *
     * @return empty when its bytes wait no longer
     */
    @Transactional
    Optional<StoredQuotes> store(UUID id) {
        current.decide(Permission.IMPORT_CHAINS);
        current.require(Feature.OWN_CHAINS);
        ChainFileEntity file = ChainFileEntity.of(account(), id).orElseThrow(NotFoundException::new);
        Optional<ChainUpload> waiting = ChainUpload.of(file);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Writer writer = new Writer(file);
        read(file.name, waiting.get().content, writer::take);
        writer.flush();
        if (file.storedAt == null) {
            file.storedAt = clock.instant();
        }
        waiting.get().delete();
        audit.record("chains.imported", file.name, null, Map.of("vendor", file.chainLayout().title(), "quotes",
                writer.stored.stored(), "sha256", file.sha256));
        return Optional.of(writer.stored);
    }

    /** With every quote that came from it first. */
    @Transactional
    void remove(UUID id) {
        current.decide(Permission.IMPORT_CHAINS);
        ChainFileEntity file = ChainFileEntity.of(account(), id).orElseThrow(NotFoundException::new);
        file.delete();
        audit.record("chains.removed", file.name, null, null);
    }

    private void dropOld() {
        TransactionStatements.update(database, DROP_UPLOADS, account(), clock.instant().minus(WAITS));
        TransactionStatements.update(database, DROP_FILES, account());
    }

    private ChainFileReport read(String name, byte[] content, Consumer<ChainFileQuote> quotes) {
        return new ChainFileReader(calendar).read(name, new ByteArrayInputStream(content), ChainFileReader.MOST_UPLOADED,
                quotes);
    }

    private UUID account() {
        return current.account().id;
    }

    private final class Writer {

        private final ChainFileEntity file;
        private final QuoteBatch batch = new QuoteBatch();
        private StoredQuotes stored = StoredQuotes.NOTHING;

        Writer(ChainFileEntity file) {
            this.file = file;
        }

        void take(ChainFileQuote quote) {
            batch.add(quote);
            if (batch.isFull()) {
                flush();
            }
        }

        void flush() {
            if (!batch.isEmpty()) {
                stored = TransactionStatements.first(database, QUOTES,
                        row -> stored.plus(batch.size(), row.getLong(1), row.getLong(2)),
                        batch.values(file.layout, file.accountId, file.id)).orElseThrow();
                batch.clear();
            }
        }
    }
}
