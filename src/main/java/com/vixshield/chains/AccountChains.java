package com.vixshield.chains;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.chainfile.ChainLayout;
import com.vixshield.market.chainfile.ChainSelection;
import com.vixshield.market.chainfile.QuoteBatch;
import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.history.MarketHistory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Reads the chains of an account as the quotes of a backtest, for jobs: whoever asks has decided that the account may. */
@ApplicationScoped
public class AccountChains {

    private static final String FILES = """
            select layout, sha256 from account_chain_files where account_id = ? and stored_at is not null order by sha256""";
    private static final String QUOTES = """
            select session, layout, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest, underlying
            from account_chain_quotes where account_id = ? order by session, layout, quoted_at, strike, put_call""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    SessionCalendar calendar;

    /** @return empty where the account has stored no file */
    public Optional<QuoteSource> quotes(UUID account, MarketHistory history) {
        return Statements.transaction(database, "the chains of account " + account + " could not be read", connection -> {
            TreeSet<String> titles = new TreeSet<>();
            List<String> hashes = Statements.list(connection, FILES, row -> {
                titles.add(ChainLayout.valueOf(row.getString(1)).title());
                return row.getString(2);
            }, account);
            if (hashes.isEmpty()) {
                return Optional.<QuoteSource> empty();
            }
            ChainSelection selection = new ChainSelection(calendar);
            Statements.stream(connection, QUOTES, row -> selection.add(ChainLayout.valueOf(row.getString("layout")),
                    QuoteBatch.read(row, calendar.next(row.getObject("session", LocalDate.class)))), account);
            return Optional.of(QuoteSource.of("your own chains: " + String.join(", ", titles),
                    Digests.sha256Hex(hashes.stream().collect(Collectors.joining("\n"))), selection.chains(), history,
                    session -> calendar.close(calendar.next(session))));
        });
    }
}
