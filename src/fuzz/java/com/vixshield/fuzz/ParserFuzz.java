package com.vixshield.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import com.vixshield.billing.stripe.webhook.InboxEvent;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.market.cboe.VxContract;
import com.vixshield.market.cboe.VxSettlements;
import com.vixshield.market.event.EventFile;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.fred.FredGraph;
import com.vixshield.market.fred.FredObservations;
import com.vixshield.market.fred.FredReleaseDates;
import com.vixshield.market.fred.FredSeries;
import com.vixshield.market.replay.ChainFormat;
import com.vixshield.platform.mail.EmailAddress;

/**
 * Feeds every parser with bytes that a coverage-guided fuzzer invents. The first byte chooses the parser; what it refuses with
 * a reason is right, anything else that escapes is a fault.
 */
public final class ParserFuzz {

    private static final SessionCalendar CALENDAR = new SessionCalendar();
    private static final TradingHours HOURS = new TradingHours(CALENDAR);

    private static final List<Consumer<byte[]>> PARSERS = List.of(
            bytes -> chain("chain.csv", bytes),
            bytes -> chain("_SPX.json", bytes),
            bytes -> IndexHistory.parse(DataFile.of("VIX_History.csv", bytes)),
            bytes -> IndexHistory.read(DataFile.of("SPX_History (1).csv", bytes)),
            bytes -> VxContract.parse(DataFile.of("VX_2026-01-21.csv", bytes), CALENDAR),
            bytes -> VxSettlements.parse(DataFile.of("vx_daily_settlement_2026-01-07.csv", bytes)),
            ParserFuzz::graph,
            bytes -> FredObservations.parse(DataFile.of("DGS1MO.json", bytes), FredSeries.DGS1MO),
            bytes -> FredReleaseDates.parse(DataFile.of("release_dates_CPI.json", bytes)),
            bytes -> EventFile.read(DataFile.of("econ_events.csv", bytes)),
            ParserFuzz::event,
            bytes -> EmailAddress.of(new String(bytes, StandardCharsets.UTF_8)));

    /** One start for each parser. */
    private static final List<String> SEEDS = List.of(Samples.QUOTE_TABLE, Samples.DELAYED_QUOTES, Samples.VIX_HISTORY,
            Samples.VIX_HISTORY,
            "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n"
                    + "2026-01-07,F (Jan 2026),17.1,17.5,16.9,17.0,16.9,-0.1,70884,312,129761\n",
            "expiration_date,symbol,settlement\n2026-01-21,VX/F6,17.1\n",
            "observation_date,DGS1MO,DGS3MO\n2026-07-20,4.01,4.11\n",
            "{\"observation_start\":\"2026-01-01\",\"count\":1,\"observations\":[{\"date\":\"2026-07-20\",\"value\":\"4.01\"}]}",
            "{\"release_id\":10,\"count\":1,\"release_dates\":[{\"release_id\":10,\"date\":\"2026-07-14\"}]}",
            "date,event,time_et,source\n2026-07-14,CPI,08:30,x\n",
            "{\"id\":\"evt_1\",\"type\":\"invoice.paid\",\"created\":1,\"data\":{\"object\":{\"id\":\"in_1\",\"object\":\"invoice\"}}}",
            "kaethe@müller.example", Samples.TIDY_CHAIN);

    private ParserFuzz() {
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        byte[] content = new byte[data.length - 1];
        System.arraycopy(data, 1, content, 0, content.length);
        try {
            PARSERS.get((data[0] & 0xff) % PARSERS.size()).accept(content);
        } catch (MarketDataException e) {
            if (e.reason() == null || e.reason().isBlank()) {
                throw new IllegalStateException("refused without a reason", e);
            }
        }
    }

    /** Writes the starts of the fuzzer into a folder. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < SEEDS.size(); i++) {
                byte[] text = SEEDS.get(i).getBytes(StandardCharsets.UTF_8);
                byte[] seed = new byte[text.length + 1];
                seed[0] = (byte) (i % PARSERS.size());
                System.arraycopy(text, 0, seed, 1, text.length);
                Files.write(folder.resolve("seed-" + i), seed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chain(String name, byte[] bytes) {
        DataFile file = DataFile.of(name, bytes);
        ChainFormat.of(file).read(file, HOURS);
    }

    private static void graph(byte[] bytes) {
        DataFile file = DataFile.of("fredgraph.csv", bytes);
        FredGraph.series(file).forEach(series -> FredGraph.parse(file, series));
    }

    private static void event(byte[] bytes) {
        try {
            InboxEvent.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            if (e.getMessage() == null) {
                throw new IllegalStateException("refused without a reason", e);
            }
        }
    }
}
