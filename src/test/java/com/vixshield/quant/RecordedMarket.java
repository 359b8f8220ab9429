package com.vixshield.quant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Assumptions;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** The recorded chains and histories beside the repository, read just well enough for tests. */
public final class RecordedMarket {

    private static final Path SHARED = Path.of("../shared");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static MarketHistory history;

    private RecordedMarket() {
    }

    public static Path shared() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "../shared is absent: recorded markets not compared");
        return SHARED;
    }

    /** @param quoteInstant New York time as the reference writes it, e.g. 2023-05-19 17:00 */
    public static SignalInputs inputs(LocalDate session, String snapshot, LocalDate expiry, String quoteInstant) {
        ChainSnapshot chain = chain(session, snapshot, instant(quoteInstant));
        return new SignalInputs(chain, history(), expiry, expiry.atTime(16, 0).atZone(NEW_YORK).toInstant());
    }

    private static Instant instant(String newYorkTime) {
        return LocalDateTime.parse(newYorkTime.replace(' ', 'T')).atZone(NEW_YORK).toInstant();
    }

    private static ChainSnapshot chain(LocalDate session, String snapshot, Instant quoteInstant) {
        List<OptionQuote> quotes = new ArrayList<>();
        double[] last = new double[1];
        rows("data/options/spx_chain_" + session + "_" + snapshot + ".csv.gz", row -> {
            last[0] = number(row, "underlying_last");
            quotes.add(new OptionQuote(row.get("root"), LocalDate.parse(row.get("expiry")),
                    row.get("right").startsWith("P") ? PutCall.PUT : PutCall.CALL, number(row, "strike"), number(row, "bid"),
                    number(row, "ask"), (long) number(row, "volume"), (long) number(row, "open_interest"), null));
        });
        return new ChainSnapshot(session, snapshot, quoteInstant, last[0], quotes);
    }

    public static synchronized MarketHistory history() {
        if (history == null) {
            List<DailyBar> spx = bars("data/spx_daily.csv.gz");
            Set<LocalDate> sessions = spx.stream().map(DailyBar::date).collect(Collectors.toSet());
            List<DailyBar> vix = bars("data/vix_daily.csv.gz").stream().filter(b -> sessions.contains(b.date())).toList();
            history = new MarketHistory(spx, vix, series(), futures(), events());
        }
        return history;
    }

    private static List<DailyBar> bars(String file) {
        List<DailyBar> bars = new ArrayList<>();
        rows(file, row -> bars.add(new DailyBar(LocalDate.parse(row.get("date")), number(row, "open"), number(row, "high"),
                number(row, "low"), number(row, "close"))));
        return Collections.unmodifiableList(bars);
    }

    private static Map<Series, NavigableMap<LocalDate, Double>> series() {
        Map<Series, NavigableMap<LocalDate, Double>> all = new EnumMap<>(Series.class);
        for (Series s : List.of(Series.VIX1D, Series.VIX9D, Series.VIX3M, Series.VIX6M, Series.VVIX, Series.SKEW)) {
            column(all, s, "data/" + s.name().toLowerCase() + "_daily.csv.gz", "close");
        }
        for (Series s : List.of(Series.DGS1MO, Series.DGS3MO, Series.DGS6MO, Series.DGS1, Series.DGS2)) {
            column(all, s, "data/us_rates_daily.csv.gz", s.name());
        }
        column(all, Series.VIX_PUT_CALL, "data/cboe_put_call_ratios.csv.gz", "VIX_PUT_CALL_RATIO");
        return all;
    }

    private static void column(Map<Series, NavigableMap<LocalDate, Double>> all, Series series, String file, String name) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        rows(file, row -> {
            if (!row.get(name).isEmpty()) {
                values.put(LocalDate.parse(row.get("date")), number(row, name));
            }
        });
        all.put(series, values);
    }

    private static NavigableMap<LocalDate, List<VxSettlement>> futures() {
        NavigableMap<LocalDate, List<VxSettlement>> curve = new TreeMap<>();
        rows("data/vx_term_structure.csv.gz", row -> {
            List<VxSettlement> day = new ArrayList<>();
            for (int month = 1; month <= 8; month++) {
                if (!row.get("m" + month).isEmpty()) {
                    day.add(new VxSettlement(month, LocalDate.parse(row.get("e" + month)), number(row, "m" + month)));
                }
            }
            curve.put(LocalDate.parse(row.get("date")), day);
        });
        return curve;
    }

    private static NavigableMap<LocalDate, Set<EventKind>> events() {
        Map<String, EventKind> kinds = Map.of("FOMC", EventKind.FOMC, "CPI", EventKind.CPI, "NFP", EventKind.PAYROLLS, "PPI",
                EventKind.PPI, "GDP", EventKind.GDP);
        NavigableMap<LocalDate, Set<EventKind>> events = new TreeMap<>();
        rows("data/econ_events.csv", row -> {
            if (kinds.containsKey(row.get("event"))) {
                events.computeIfAbsent(LocalDate.parse(row.get("date")), d -> new TreeSet<>()).add(kinds.get(row.get("event")));
            }
        });
        return events;
    }

    private static double number(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null || text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** @param file below the shared folder */
    public static void rows(String file, Consumer<Map<String, String>> consumer) {
        Path path = shared().resolve(file);
        try (InputStream raw = Files.newInputStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            String[] header = reader.readLine().split(",", -1);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length && i < cells.length; i++) {
                    row.put(header[i], cells[i]);
                }
                consumer.accept(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
