package com.vixshield.market.store.importing;

import static com.vixshield.market.store.importing.ImportFormat.facts;
import static com.vixshield.market.store.importing.ImportFormat.kept;
import static com.vixshield.market.store.importing.ImportFormat.onlyByName;
import static com.vixshield.market.store.importing.ImportFormat.passedOver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.FileNames;
import com.vixshield.market.fred.FredSeries;
import com.vixshield.market.store.table.WideTable;

/** Lists every known kind of file, in the order in which they are tried. */
final class ImportFormats {

    private static final Pattern ENDING = Pattern.compile("(?i)\\.(csv|json|txt|md|gz)(?=\\.|$)");
    private static final List<String> BARS = List.of("spx", "vix", "vix1d", "vix9d", "vix3m", "vix6m", "vvix", "skew", "uvxy",
            "vixy", "vixm", "vxx", "vxz", "svxy", "spy", "rsp");

    private static final String FRED_SERIES = Arrays.stream(FredSeries.values()).map(FredSeries::name)
            .collect(Collectors.joining("|"));

    private final List<ImportFormat> formats = new ArrayList<>();

    ImportFormats(SessionCalendar calendar) {
        BARS.forEach(name -> formats.add(facts(name.toUpperCase(Locale.ROOT) + " daily bars", name + "_daily", onlyByName(),
                TidyReaders.bars(name.toUpperCase(Locale.ROOT)))));
        addTidy();
        addProviders(calendar);
        addKept();
    }

    /**
     * The content decides; a name only proposes, for formats that have no beginning of their own and for a file so damaged that
     * its beginning is not known.
     *
     * @return empty when neither the name nor the beginning of the file is known
     */
    Optional<ImportFormat> of(DataFile file) {
        String line = FirstLine.of(file);
        Optional<ImportFormat> named = byName(file.name());
        return named.filter(format -> format.content().test(line))
                .or(() -> formats.stream().filter(format -> format.content().test(line)).findFirst()).or(() -> named);
    }

    Optional<ImportFormat> byName(String fileName) {
        String name = ENDING.matcher(FileNames.plain(fileName)).replaceAll("");
        return formats.stream().filter(format -> format.name().matcher(name).matches()).findFirst();
    }

    private void addTidy() {
        formats.add(facts("SPY daily bars", "spy_daily_raw", onlyByName(), TidyReaders.bars("SPY")));
        formats.add(facts("SPY daily bars, adjusted", "spy_daily_adjusted", onlyByName(), TidyReaders.bars("SPY_ADJUSTED")));
        formats.add(facts("Adjusted closes of funds", "etf_adj_close_daily", line -> line.startsWith("symbol,date,adj_close"),
                TidyReaders::adjustedCloses));
        formats.add(facts("Figures by series", "us_macro_reference_period|usd_index_daily",
                line -> line.startsWith("series,date,value"), TidyReaders::figures));
        formats.add(facts("VX contracts, daily", "vx_contracts", line -> line.startsWith("trade_date,expiry,contract"),
                TidyReaders::vxContracts));
        formats.add(facts("VX expiries and final settlements", "vx_expiries_final_settlement",
                line -> line.startsWith("contract,expiry,final_settlement"), TidyReaders::vxExpiries));
        formats.add(facts("US rates", "us_rates_daily", onlyByName(), WideTable.RATES::read));
        formats.add(facts("VX volume and open interest", "vx_total_volume_oi", onlyByName(), WideTable.AMOUNTS::read));
        formats.add(facts("Cboe put/call ratios", "cboe_put_call_ratios", onlyByName(), WideTable.AMOUNTS::read));
        formats.add(facts("Cboe equity put/call", "cboe_equity_put_call_2006_2019", onlyByName(),
                new WideTable("EQUITY_OPTIONS_", true, false)::read));
        formats.add(facts("NYSE advances and declines", "advance_decline_daily", onlyByName(), WideTable.AMOUNTS::read));
        formats.add(facts("Cboe strategy indices", "cboe_strategy_indices_monthly", onlyByName(),
                new WideTable("MONTH_END_", true, false)::read));
        formats.add(facts("Shiller's S&P 500", "shiller_sp500_monthly", onlyByName(),
                new WideTable("SHILLER_", false, false)::read));
        formats.add(facts("Damodaran's equity premium", "damodaran_implied_erp_annual", onlyByName(),
                new WideTable("DAMODARAN_", true, true)::read));
    }

    private void addProviders(SessionCalendar calendar) {
        ProviderReaders read = new ProviderReaders(calendar);
        formats.add(facts("Cboe index history", "(?:.*[^A-Z0-9])?[A-Z0-9]+_History.*",
                line -> line.startsWith("DATE,OPEN,HIGH,LOW,CLOSE"), read::indexHistory));
        formats.add(facts("Fund history", "(?:.*[^A-Z0-9])?fund_[A-Z]+",
                line -> line.startsWith("{\"history\":"), read::fundHistory));
        formats.add(passedOver("a price of the moment, no history", "fund_quote_[A-Z]+"));
        formats.add(facts("VX contract", "(?:.*_)?VX_\\d{4}-\\d\\d-\\d\\d.*|(?:.*_)?CFE_[A-Z]\\d\\d_VX.*",
                line -> line.startsWith("Trade Date,Futures,"), read::vxContract));
        formats.add(facts("VX settlements of a day", "(?:.*_)?vx_(?:daily_)?settlement_.*",
                line -> line.startsWith("expiration_date,symbol,settlement") || line.startsWith("Product,Symbol,Expiration"),
                read::vxSettlements));
        formats.add(facts("FRED series", "(?:.*_)?fredgraph.*|(?:observations_)?(?:" + FRED_SERIES + ")",
                line -> line.startsWith("observation_date,") || line.contains("\"observation_start\""), read::fred));
        formats.add(facts("FRED release dates", "(?:.*_)?release_dates.*", line -> line.contains("\"release_dates\""),
                read::releaseDates));
        formats.add(facts("Tradier answer", "tradier_.*", onlyByName(), read::tradierAnswer));
        formats.add(facts("Announcements", "econ_events", line -> line.startsWith("date,event,time_et"), read::announcements));
        formats.add(facts("SPX chain, tidy", "spx_chain_\\d{4}-\\d\\d-\\d\\d_(?:close|\\d{4}).*",
                line -> line.startsWith("session,snapshot,underlying_last"), read::chain));
        formats.add(facts("Cboe quote table", ".*quotedata.*", line -> line.contains(",Last: "), read::chain));
        formats.add(facts("Cboe delayed quotes", "_[A-Z]+",
                line -> line.startsWith("{") && !line.startsWith("{\"chart\"") && line.contains("\"timestamp\":\""),
                read::chain));
        formats.add(facts("Yahoo chart", "yahoo_chart.*", line -> line.startsWith("{\"chart\""), read::yahooChart));
    }

    private void addKept() {
        formats.add(kept("Joined daily table", "master_daily", "date,spx_open,spx_high"));
        formats.add(kept("VX curve by slots, from the contracts", "vx_term_structure", "date,m1,m2"));
        formats.add(kept("SPX intraday bars", "spx_intraday_(?:1m|5m|1h)", "date,time,open,high,low,close"));
        formats.add(kept("NYSE holidays and early closes", "nyse_holidays_early_closes", "date,type,close_time_et"));
        formats.add(kept("Index of the chains", "spx_chain_index", "session,snapshot,page_date"));
        formats.add(kept("iVolatility chains", "spx_chain_ivolatility.*", "symbol,exchange,company_name"));
        formats.add(kept("Massive chain snapshot", "spx_chain_massive_snapshot.*", "snapshot_date,occ_ticker"));
        formats.add(kept("Massive day aggregates", ".*(?:day_aggs).*", "ticker,volume,open,close,high,low"));
        formats.add(kept("SPX option quotes by minute", "lean_spx_spxw_minute_quotes", "time_et,root,expiry"));
        formats.add(kept("SPX bars by minute", "lean_spx_index_minute", "time_et,open,high,low,close"));
        formats.add(passedOver("a description, no data", "README.*|LICENSE.*|NOTICE.*"));
        formats.add(passedOver("a payment provider's contract, no market data",
                "contract-\\d{4}-\\d\\d-\\d\\d.*|fixtures\\d*"));
    }
}
