package com.vixshield.chains;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import com.vixshield.chains.ChainsPage.PricedTier;
import com.vixshield.chains.ChainsPage.Prices;
import com.vixshield.chains.ChainsPage.Reason;
import com.vixshield.chains.ChainsPage.Row;
import com.vixshield.chains.ChainsPage.Sample;
import com.vixshield.chains.ChainsPage.Unused;
import com.vixshield.evidence.ImportedHistory;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.chainfile.ChainLayout;
import com.vixshield.platform.sql.TransactionStatements;
import com.vixshield.quant.backtest.CondorResults;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.web.format.NumberFormats;

/** Builds the pages about an account's chains. */
@ApplicationScoped
class ChainsPageFactory {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'ET'", Locale.ROOT);
    private static final String COVERED = """
            select count(distinct session), min(session), max(session) from account_chain_quotes where account_id = ?""";

    private static final String NONE = "none";

    private record Covered(int sessions, LocalDate first, LocalDate last) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;
    @Inject
    AccountChains chains;
    @Inject
    ImportedHistory imported;

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

    /** Asked for in a request: some thousand sessions take a second or two. */
    Prices prices() {
        current.require(Feature.OWN_CHAINS);
        Optional<ImportedHistory.Loaded> history = imported.current();
        Optional<QuoteSource> source = history
                .flatMap(loaded -> chains.quotes(account(), loaded.table().inputs().history()));
        if (source.isEmpty()) {
            return new Prices(path(), history.isEmpty()
                    ? "This site has no imported history of the index and the VIX to settle condors on."
                    : "No file is stored yet.", "", "", "", 0, ChainComparison.LEAST, true, null, null, List.of(), List.of());
        }
        ChainComparison found = ChainComparison.of(history.get().table(), source.get());
        return new Prices(path(), null, found.origin(), found.sha256(), history.get().sha256(), found.used(),
                ChainComparison.LEAST, found.used() < ChainComparison.LEAST, found.first(), found.last(),
                found.lines().stream().map(ChainsPageFactory::priced).toList(),
                found.refused().entrySet().stream().map(entry -> new Unused(entry.getKey(), entry.getValue())).toList());
    }

    private static PricedTier priced(ChainComparison.Line line) {
        return new PricedTier(TierNames.plain(line.tier()), line.quotes().map(CondorResults::trades).orElse(0),
                share(line.quotes()), line.quotes().map(CondorResults::neededAverage).filter(needed -> !needed.isNaN())
                        .map(needed -> NumberFormats.percent(needed, 1)).orElse(NONE),
                points(line.quotes()), line.model().map(CondorResults::trades).orElse(0), share(line.model()),
                points(line.model()));
    }

    private static String share(Optional<CondorResults> results) {
        return results.map(CondorResults::winRate).map(rate -> NumberFormats.percent(rate.value(), 1) + " ("
                + NumberFormats.percent(rate.interval().low(), 1) + " to " + NumberFormats.percent(rate.interval().high(), 1)
                + ")")
                .orElse(NONE);
    }

    private static String points(Optional<CondorResults> results) {
        return results.map(CondorResults::points).map(points -> NumberFormats.signedPoints(points.value()) + " ("
                + NumberFormats.signedPoints(points.interval().low()) + " to "
                + NumberFormats.signedPoints(points.interval().high()) + ")").orElse(NONE);
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
