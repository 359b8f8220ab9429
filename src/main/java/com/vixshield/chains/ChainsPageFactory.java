package com.vixshield.chains;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.Feature;
import com.vixshield.chains.ChainsPage.One;
import com.vixshield.chains.ChainsPage.Reason;
import com.vixshield.chains.ChainsPage.Row;
import com.vixshield.chains.ChainsPage.Sample;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.chainfile.ChainLayout;
import com.vixshield.platform.sql.TransactionStatements;

/** Builds the pages about an account's chains. */
@ApplicationScoped
class ChainsPageFactory {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'ET'", Locale.ROOT);
    private static final String COVERED = """
            select count(distinct session), min(session), max(session) from account_chain_quotes where account_id = ?""";

    private record Covered(int sessions, LocalDate first, LocalDate last) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;

    @Transactional
    ChainsPage list(String refused, String error) {
        List<Row> rows = ChainFileEntity.in(account()).stream().map(this::row).toList();
        Covered covered = TransactionStatements.first(database, COVERED, row -> new Covered(row.getInt(1),
                row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)), account()).orElseThrow();
        return new ChainsPage(path(), rows, refused, error, covered.sessions(), covered.first(), covered.last(),
                current.may(Permission.IMPORT_CHAINS), current.has(Feature.OWN_CHAINS), rows.size() >= ChainImportService.MOST,
                ChainImportService.MOST, current.path() + "/billing",
                Arrays.stream(ChainLayout.values()).map(ChainLayout::title).toList());
    }

    @Transactional
    One one(UUID id, String said) {
        ChainFileEntity file = ChainFileEntity.of(account(), id).orElseThrow(NotFoundException::new);
        UnderstoodFile understood = UnderstoodFile.read(file.report);
        return new One(path(), path() + "/" + id, row(file), file.lines, file.leftOut, file.sha256, reasons(understood, true),
                reasons(understood, false), understood.sample().stream().map(ChainsPageFactory::sample).toList(),
                ChainUpload.waits(file) && current.has(Feature.OWN_CHAINS), current.may(Permission.IMPORT_CHAINS), said);
    }

    private static List<Reason> reasons(UnderstoodFile understood, boolean refusals) {
        return understood.reasons().stream().filter(reason -> reason.reason().isRefusal() == refusals)
                .map(reason -> new Reason(reason.reason().text(), reason.options(), reason.firstLine())).toList();
    }

    private static Sample sample(UnderstoodFile.Sample quote) {
        return new Sample(quote.session(), CLOCK.format(quote.quotedAt().atZone(SessionCalendar.NEW_YORK)), quote.expiry(),
                quote.strike(), quote.put() ? "put" : "call", quote.bid(), quote.ask());
    }

    private Row row(ChainFileEntity file) {
        return new Row(file.id, file.name, file.chainLayout().title(), file.firstSession, file.lastSession, file.sessions,
                file.kept, file.refused, file.storedAt != null,
                current.localTime(file.storedAt == null ? file.uploadedAt : file.storedAt));
    }

    private UUID account() {
        return current.account().id;
    }

    String path() {
        return current.path() + "/chains";
    }
}
