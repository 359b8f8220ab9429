package com.vixshield.signal;

import static com.vixshield.market.http.ProviderStub.answer;
import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.http.ProviderStub.json;
import static com.vixshield.market.http.ProviderStub.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.http.ProviderStub.Reply;
import com.vixshield.market.live.LiveWorld;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.day.DaySchedule;
import com.vixshield.testing.TestDatabase;

/**
 * Passes a week of sessions in live mode, from preview to settlement, with a server that answers as Cboe and FRED do: delayed,
 * with errors, limits, redirects, cut and old files, and over the night in which the clocks change.
 */
class LiveWeekTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 11);
    private static final LocalDate WITHOUT_QUOTES = LocalDate.of(2026, 3, 10);
    private static final String CHAIN = "/api/global/delayed_quotes/options/_SPX.json";
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final SessionCalendar calendar = new SessionCalendar();
    private final DemoSource market = new DemoSource(calendar,
            Clock.fixed(Instant.parse("2026-03-12T22:00:00Z"), ZoneOffset.UTC));
    private final LiveWorld world = new LiveWorld();
    private final TestDatabase database = TestDatabase.start();
    private final Feeds feeds = world.feeds();
    private final Node node = new Node(database.worker(), world.source(feeds), calendar, Duration.ZERO);

    @AfterEach
    void stop() {
        world.close();
        database.close();
    }

    @Test
    void passesAWeekWithWhatProvidersReallyDo() throws SQLException {
        for (LocalDate session : calendar.sessions(FIRST, LAST)) {
            histories(calendar.previous(session));
            DaySchedule day = DaySchedule.of(calendar, session);
            for (Instant at : List.of(day.preview(), day.seal(), day.sealBy(), day.giveUp())) {
                chain(session, at);
                world.clock.set(at);
                feeds.fetchDue();
                node.passAt(at);
            }
        }
        LocalDate after = calendar.next(LAST);
        histories(after);
        Instant morning = calendar.open(calendar.next(after));
        world.clock.set(morning);
        feeds.fetchDue();
        node.passAt(morning);

        List<LocalDate> sessions = calendar.sessions(FIRST, LAST);
        assertThat(days("select session from signals order by session")).isEqualTo(sessions.stream()
                .filter(session -> !session.equals(WITHOUT_QUOTES)).toList());
        assertThat(days("select distinct session from grades order by session")).isEqualTo(sessions.stream()
                .filter(session -> !session.equals(WITHOUT_QUOTES)).toList());
        for (LocalDate session : sessions) {
            if (!session.equals(WITHOUT_QUOTES)) {
                assertThat(strikes(session)).as(session.toString()).isEqualTo(expected(session));
                assertThat(graded(session)).isEqualTo(close(calendar.next(session)));
            }
        }
    }

    /** The bad answer of the day and hour; else the chain as it stood fifteen minutes before. */
    private void chain(LocalDate session, Instant at) {
        Reply good = json(page(session, at.minusSeconds(60)));
        boolean early = at.equals(DaySchedule.of(calendar, session).preview());
        world.older.on(CHAIN, good);
        world.chain("VIX", vix(session, at.minusSeconds(60)));
        world.provider.on(CHAIN, switch (session.getDayOfMonth()) {
            case 5 -> answer(500, "text/plain", new byte[0]);
            case 6 -> early ? answer(429, "text/plain", new byte[0], "Retry-After", "30") : good;
            case 9 -> early ? json(page(session, at.minus(Duration.ofHours(2)))) : good;
            case 10 -> redirect(302, "https://www.example.com/sorry");
            case 11 -> early ? cut(page(session, at.minusSeconds(60))) : good;
            default -> good;
        });
        if (session.equals(WITHOUT_QUOTES)) {
            world.older.on(CHAIN, answer(503, "text/html", Samples.bytes("<html>busy</html>")));
        }
    }

    private static Reply cut(String page) {
        return json(page.substring(0, page.length() / 2));
    }

    private String page(LocalDate session, Instant made) {
        ChainSnapshot chain = market.chain(session);
        return document(chain.quotes(), chain.underlyingLast(), made);
    }

    private String vix(LocalDate session, Instant made) {
        double level = market.history(session).vix().stream().filter(bar -> bar.date().equals(session)).findFirst()
                .orElseThrow()
                .close();
        String expiry = DateTimeFormatter.ofPattern("yyMMdd").format(calendar.vixExpiry(YearMonth.from(session).plusMonths(1)));
        List<String> options = List.of(10, 15, 20, 25, 30, 40).stream().flatMap(strike -> List.of("C", "P").stream()
                .map(right -> option("VIX" + expiry + right + String.format("%08d", strike * 1000), 1.0, 1.1))).toList();
        return wrapped(options, level, made);
    }

    private static String document(List<OptionQuote> quotes, double last, Instant made) {
        return wrapped(quotes.stream().map(quote -> option(quote.root() + DateTimeFormatter.ofPattern("yyMMdd")
                .format(quote.expiry()) + (quote.right() == PutCall.CALL ? "C" : "P")
                + String.format("%08d", Math.round(quote.strike() * 1000)), quote.bid(), quote.ask())).toList(), last, made);
    }

    private static String option(String symbol, double bid, double ask) {
        return "{\"option\": \"" + symbol + "\", \"bid\": " + bid + ", \"ask\": " + ask
                + ", \"volume\": 1.0, \"open_interest\": 2.0, \"last_trade_time\": null}";
    }

    private static String wrapped(List<String> options, double last, Instant made) {
        return "{\"timestamp\": \"" + STAMP.format(made) + "\", \"data\": {\"options\": [" + String.join(",\n", options)
                + "], \"current_price\": " + last + "}}";
    }

    /** What the providers have published by the morning after that session. */
    private void histories(LocalDate last) {
        MarketHistory history = market.history(last);
        world.index("SPX", bars(history.spx()));
        world.index("VIX", bars(history.vix()));
        for (Series series : List.of(Series.VIX1D, Series.VIX9D, Series.VIX3M, Series.VIX6M, Series.VVIX, Series.SKEW)) {
            NavigableMap<LocalDate, Double> values = history.values().get(series);
            if (values != null) {
                world.index(series.name(), rows("DATE," + series, values, AMERICAN));
            }
        }
        world.provider.on("/graph/fredgraph.csv",
                csv(rows("observation_date,DGS1MO", history.values().get(Series.DGS1MO), DateTimeFormatter.ISO_LOCAL_DATE)));
        contracts(history).forEach((expiry, days) -> world.provider.on(
                "/data/us/futures/market_statistics/historical_data/VX/VX_" + expiry + ".csv", csv(contract(expiry, days))));
        world.provider.on("/us/futures/market_statistics/settlement/csv", csv(settlements(history.vx().get(last))));
    }

    private static String bars(List<DailyBar> bars) {
        return bars.stream()
                .map(bar -> AMERICAN.format(bar.date()) + "," + bar.open() + "," + bar.high() + "," + bar.low() + ","
                        + bar.close())
                .collect(Collectors.joining("\n", "DATE,OPEN,HIGH,LOW,CLOSE\n", "\n"));
    }

    private static String rows(String header, Map<LocalDate, Double> values, DateTimeFormatter date) {
        return values.entrySet().stream().map(row -> date.format(row.getKey()) + "," + row.getValue())
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static Map<LocalDate, NavigableMap<LocalDate, Double>> contracts(MarketHistory history) {
        Map<LocalDate, NavigableMap<LocalDate, Double>> contracts = new LinkedHashMap<>();
        history.vx().forEach((day, curve) -> curve.forEach(slot -> contracts
                .computeIfAbsent(slot.expiry(), expiry -> new TreeMap<>()).put(day, slot.settle())));
        return contracts;
    }

    private static String contract(LocalDate expiry, Map<LocalDate, Double> days) {
        String label = "FGHJKMNQUVXZ".charAt(expiry.getMonthValue() - 1) + " ("
                + DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).format(expiry) + ")";
        return days.entrySet().stream()
                .map(day -> day.getKey() + "," + label + ",0.0,0.0,0.0,0.0," + day.getValue() + ",0.0,0,0,0")
                .collect(Collectors.joining("\n",
                        "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n", "\n"));
    }

    private static String settlements(List<VxSettlement> curve) {
        return curve.stream().map(slot -> slot.expiry() + ",VX/" + "FGHJKMNQUVXZ".charAt(slot.expiry().getMonthValue() - 1)
                + slot.expiry().getYear() % 10 + "," + slot.settle())
                .collect(Collectors.joining("\n", "expiration_date,symbol,settlement\n", "\n"));
    }

    private List<LocalDate> days(String sql) throws SQLException {
        String joined = database.single("select string_agg(session::text, ',') from (" + sql + ") days");
        return joined == null ? List.of() : List.of(joined.split(",")).stream().map(LocalDate::parse).toList();
    }

    private Map<String, List<Double>> strikes(LocalDate session) throws SQLException {
        return strikes(new SignalDocument().read(
                database.single("select document from signals where session = '" + session + "'")).signal());
    }

    /** The same market without a provider between, as much of it as was published by then. */
    private Map<String, List<Double>> expected(LocalDate session) {
        SignalInputs whole = market.inputs(session).inputs();
        return strikes(SignalCalculator.calculate(new SignalInputs(whole.chain(), market.history(calendar.previous(session)),
                whole.expiry(), whole.expiryInstant()), new Rulebooks().first().core()));
    }

    private static Map<String, List<Double>> strikes(DailySignal signal) {
        Map<String, List<Double>> strikes = new TreeMap<>();
        signal.tiers().forEach((tier, result) -> strikes.put(tier.toString(), result instanceof CondorTier condor
                ? condor.legs().all().stream().map(CondorLeg::strike).toList()
                : List.of()));
        return strikes;
    }

    private double graded(LocalDate session) throws SQLException {
        return Double
                .parseDouble(database.single("select close from settlements where session = '" + calendar.next(session) + "'"));
    }

    private double close(LocalDate session) {
        return market.history(session).spx().stream().filter(bar -> bar.date().equals(session)).findFirst().orElseThrow()
                .close();
    }
}
