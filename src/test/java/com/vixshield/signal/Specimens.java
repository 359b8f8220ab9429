package com.vixshield.signal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.Provenance;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.platform.Ids;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.quant.pricing.Black76;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.testing.World;

/** Published signals of a made-up market: flat volatility around a forward of 5000, strikes every five points. */
@ApplicationScoped
public class Specimens {

    private static final double FORWARD = 5000;
    private static final double DEVIATION = 0.009;

    @Inject
    World world;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    MarketDataSource market;
    @Inject
    SignalDocument documents;

    private final SessionCalendar calendar = new SessionCalendar();

    public UUID publish(LocalDate session) {
        return publish(session, clock.instant());
    }

    public UUID publish(LocalDate session, Instant at) {
        return publish(signal(session), at);
    }

    /** Of the demo market, which has quotes of XSP and prices of funds too. */
    public UUID publishDemo(LocalDate session) {
        MarketInputs demo = new DemoSource(calendar, Clock.fixed(calendar.close(session), ZoneOffset.UTC)).inputs(session);
        return publish(PublishedSignal.of(RulebookVersion.first(), demo.inputs(), demo.provenance()), clock.instant());
    }

    /** With announcements in its next session. */
    public UUID publish(LocalDate session, List<EventAnalog> analogs) {
        PublishedSignal plain = signal(session);
        return publish(new PublishedSignal(plain.signal(), plain.hedge(), plain.outcomes(), plain.provenance(), analogs),
                clock.instant());
    }

    /** With every gate passed, whatever the made-up market says. */
    public UUID publishTrade(LocalDate session) {
        try {
            JsonNode document = new ObjectMapper().readTree(documents.write(signal(session)));
            document.at("/signal/gates/decisions").forEach(decision -> ((ObjectNode) decision).put("hold", false));
            return publish(documents.read(document.toString()), clock.instant());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Computed, and not sealed yet. */
    public void preview(LocalDate session) {
        PublishedSignal published = signal(session);
        world.update(
                "insert into raw_files values (repeat('0', 64), 'quotes', 'text/csv', 0, '', now()) on conflict do nothing");
        world.update("insert into previews values (?, ?, ?, ?, repeat('0', 64), ?, '{}')", market.label().source(), session,
                time(clock.instant()), time(published.signal().quoteInstant()), documents.write(published));
    }

    /** By the rule of the rulebook, with the result of that session. */
    public void suspend(String tier, LocalDate session) {
        world.pastGuards("insert into suspensions values ('" + market.label().source() + "', '" + tier + "', '1.0', '" + session
                + "', 1, 61, -20.40, -3.10)");
    }

    private UUID publish(PublishedSignal published, Instant at) {
        LocalDate session = published.signal().session();
        UUID id = ids.next();
        world.update(
                """
                        insert into signals (id, session, rulebook, source, origin, expiry, expires_at, quoted_at, published_at, document)
                        values (?, ?, '1.0', ?, 'demo', ?, ?, ?, ?, ?)""",
                id, session, market.label().source(),
                published.signal().expiry(), time(published.signal().expiryInstant()), time(published.signal().quoteInstant()),
                time(at), documents.write(published));
        return id;
    }

    PublishedSignal signal(LocalDate session) {
        LocalDate expiry = calendar.next(session);
        Instant quoted = calendar.close(session).minus(15, ChronoUnit.MINUTES);
        SignalInputs inputs = new SignalInputs(new ChainSnapshot(session, "1545", quoted, FORWARD, quotes(expiry)),
                history(session), expiry, calendar.close(expiry));
        return PublishedSignal.of(RulebookVersion.first(), inputs,
                new Provenance(new DataLabel(DataLabel.Kind.DEMO, "Specimen", java.time.Duration.ZERO), quoted, List.of()));
    }

    private static List<OptionQuote> quotes(LocalDate expiry) {
        List<OptionQuote> quotes = new ArrayList<>();
        for (double strike = FORWARD - 250; strike <= FORWARD + 250; strike += 5) {
            for (PutCall right : PutCall.values()) {
                double price = price(right, strike);
                double bid = Math.floor(price / 0.05 - 1) * 0.05;
                quotes.add(new OptionQuote("SPXW", expiry, right, strike, Math.max(0, bid), Math.max(0, bid) + 0.15, 10, 100,
                        null));
            }
        }
        return quotes;
    }

    private static double price(PutCall right, double strike) {
        return Black76.price(right, FORWARD, strike, DEVIATION);
    }

    private static MarketHistory history(LocalDate session) {
        List<DailyBar> vix = new ArrayList<>();
        List<DailyBar> spx = new ArrayList<>();
        List<VxSettlement> curve = new ArrayList<>();
        for (int days = 60; days >= 0; days--) {
            double wave = Math.sin(days);
            vix.add(new DailyBar(session.minusDays(days), 16 + wave, 16.5 + wave, 15.5 + wave, 16 + wave));
            spx.add(new DailyBar(session.minusDays(days), FORWARD, FORWARD + 20, FORWARD - 20, FORWARD + 10 * wave));
        }
        for (int month = 1; month <= 8; month++) {
            curve.add(new VxSettlement(month,
                    new SessionCalendar().vixExpiry(java.time.YearMonth.from(session).plusMonths(month)),
                    16 + 0.6 * month));
        }
        return new MarketHistory(spx, vix, Map.of(Series.VVIX, new TreeMap<>(Map.of(session, 92.0)),
                Series.DGS1MO, new TreeMap<>(Map.of(session, 4.0))), new TreeMap<>(Map.of(session, curve)), new TreeMap<>());
    }

    private static java.time.OffsetDateTime time(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
