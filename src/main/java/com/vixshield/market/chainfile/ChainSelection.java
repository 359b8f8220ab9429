package com.vixshield.market.chainfile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;

/**
 * Chooses one chain a session out of quotes of several moments and vendors: the moment nearest the close, and of two vendors at
 * that moment the first of {@link ChainLayout}. Never mixes two. Of a contract that comes twice the later row counts.
 */
public final class ChainSelection {

    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm");

    private record Contract(double strike, boolean put) {
    }

    private record Chosen(Duration apart, ChainLayout layout, Instant quotedAt, double underlying,
            Map<Contract, OptionQuote> quotes) {
    }

    private final SessionCalendar calendar;
    private final NavigableMap<LocalDate, Chosen> sessions = new TreeMap<>();

    public ChainSelection(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    public void add(ChainLayout layout, ChainFileQuote quote) {
        Chosen known = sessions.get(quote.session());
        if (known == null || !known.quotedAt().equals(quote.quotedAt()) || known.layout() != layout) {
            Chosen other = new Chosen(Duration.between(calendar.close(quote.session()), quote.quotedAt()).abs(), layout,
                    quote.quotedAt(), quote.underlying(), new HashMap<>());
            if (known != null && ORDER.compare(known, other) <= 0) {
                return;
            }
            known = other;
            sessions.put(quote.session(), known);
        }
        known.quotes().put(new Contract(quote.option().strike(), quote.option().right().ordinal() == 0), quote.option());
    }

    private static final Comparator<Chosen> ORDER = Comparator.comparing(Chosen::apart)
            .thenComparing(Chosen::quotedAt).thenComparing(Chosen::layout);

    /** One chain a session, quotes by strike. */
    public List<ChainSnapshot> chains() {
        List<ChainSnapshot> chains = new ArrayList<>();
        sessions.forEach((session, chosen) -> chains.add(new ChainSnapshot(session,
                HHMM.format(chosen.quotedAt().atZone(SessionCalendar.NEW_YORK)), chosen.quotedAt(), chosen.underlying(),
                chosen.quotes().values().stream().sorted(Comparator.comparing(OptionQuote::strike)
                        .thenComparing(OptionQuote::right)).toList())));
        return chains;
    }
}
