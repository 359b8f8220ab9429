package com.vixshield.market.store.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.OddRows;
import com.vixshield.market.file.RowNote;
import com.vixshield.market.store.table.EventSchedule;
import com.vixshield.market.store.table.Fact;
import com.vixshield.quant.chain.ChainSnapshot;

/**
 * Collects everything that one file says, before any of it is stored.
 * <p>
 * A row whose values cannot be is left out and reported, and the other rows stand. Whatever shakes the belief in the file
 * as a whole (its header, a cut end, a control character, or more than a few refused rows) refuses all of it.
 */
public final class ParsedFile {

    private static final LocalDate EARLIEST = LocalDate.of(1792, 5, 17);

    private final LocalDate today;
    private final Predicate<LocalDate> unfinished;
    private final Map<Object, Fact> facts = new HashMap<>();
    private final Map<Class<? extends Fact>, List<Fact>> byKind = new HashMap<>();
    private final List<RowNote> refusals = new ArrayList<>();
    private final List<RowNote> doubts = new ArrayList<>();
    private int oddities;
    private ChainSnapshot chain;
    private int rows;
    private int leftOut;
    private LocalDate awaited;
    private EventSchedule schedule;

    /**
     * @param today in New York: nothing is recorded of days that have not come
     * @param unfinished whether figures of a day may still change: they wait for another reading
     */
    ParsedFile(LocalDate today, Predicate<LocalDate> unfinished) {
        this.today = today;
        this.unfinished = unfinished;
    }

    /** Reads the remaining rows of a file, each for itself. */
    public void eachRow(CsvRows from, int columns, Runnable row) {
        while (from.next()) {
            rows++;
            try {
                from.requireSize(columns);
                row.run();
            } catch (MarketDataException e) {
                refusals.add(new RowNote(e.line(), e.reason()));
            }
        }
        judge(from::refuse);
    }

    /**
     * What a reader of a provider's format has read already.
     *
     * @param line where a row stands, 0 where unknown
     * @param refused rows that it could not read
     * @param dropped how many rows it left out by rule
     */
    <T> void adopt(DataFile file, Collection<T> taken, ToIntFunction<T> line, List<RowNote> refused, int dropped,
            Function<T, Fact> fact) {
        rows += taken.size() + refused.size() + dropped;
        leftOut += dropped;
        refusals.addAll(refused);
        for (T row : taken) {
            try {
                take(reason -> file.refuse(line.applyAsInt(row), reason), fact.apply(row));
            } catch (MarketDataException e) {
                refusals.add(new RowNote(e.line(), e.reason()));
            }
        }
        judge(reason -> file.refuse(0, reason));
    }

    private void judge(Function<String, MarketDataException> refuse) {
        if (rows == 0) {
            throw refuse.apply("a header and no rows");
        }
        int odd = refusals.size() + oddities;
        if (OddRows.tooMany(odd, rows)) {
            RowNote first = (refusals.isEmpty() ? doubts : refusals).get(0);
            throw refuse.apply(odd + " of " + rows + " rows cannot be right (line " + first.line() + ": " + first.reason()
                    + "): the file is damaged, or not what it is named");
        }
    }

    /** A line that is there twice is taken once; of two that contradict each other the first stands. */
    public void take(Function<String, MarketDataException> refuse, Fact fact) {
        if (fact.day().isBefore(EARLIEST) || fact.day().isAfter(today) && !fact.isScheduled()) {
            throw refuse.apply(fact.day() + (fact.day().isAfter(today) ? " has not come yet" : " was before the exchange"));
        }
        if ((fact instanceof Fact.Bar || fact instanceof Fact.VxRow)
                && fact.day().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            throw refuse.apply(fact.day() + " is a weekend");
        }
        if (!fact.isScheduled() && unfinished.test(fact.day())) {
            awaited = fact.day();
            leftOut++;
            return;
        }
        Fact earlier = facts.putIfAbsent(fact.key(), fact);
        if (earlier == null) {
            byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
        } else if (earlier.equals(fact)) {
            leftOut++;
        } else {
            throw refuse.apply("a second, different row for " + fact.key());
        }
    }

    /** A row that is taken although a part of it cannot be right, and had better not be frequent. */
    void doubt(MarketDataException about) {
        oddities++;
        doubts.add(new RowNote(about.line(), about.reason()));
    }

    /** The file names every announcement of a kind that its source knows. */
    void complete(EventSchedule whole) {
        schedule = whole;
    }

    Optional<EventSchedule> schedule() {
        return Optional.ofNullable(schedule);
    }

    /** Rows of which only the number matters. */
    void count(int read) {
        rows += read;
    }

    public void take(DataFile file, ChainSnapshot snapshot) {
        if (snapshot.session().isAfter(today)) {
            throw file.refuse(0, "a chain of " + snapshot.session() + ", which has not come yet");
        }
        chain = snapshot;
        rows = snapshot.quotes().size();
    }

    public <T extends Fact> List<T> of(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    /** null when the file holds none. */
    public ChainSnapshot chain() {
        return chain;
    }

    List<RowNote> refusals() {
        return refusals;
    }

    List<RowNote> doubts() {
        return doubts;
    }

    /** Data rows, refused and left out ones included. */
    int rows() {
        return rows;
    }

    /** Rows that a documented rule leaves out. */
    int leftOut() {
        return leftOut;
    }

    /** A day whose figures were not final yet and are left out; null when there is none. */
    LocalDate awaited() {
        return awaited;
    }

    int size() {
        return facts.size() + (chain == null ? 0 : 1);
    }

    LocalDate firstDay() {
        return chain == null
                ? facts.values().stream().map(Fact::day).min(LocalDate::compareTo).orElse(null)
                : chain.session();
    }

    LocalDate lastDay() {
        return chain == null
                ? facts.values().stream().map(Fact::day).max(LocalDate::compareTo).orElse(null)
                : chain.session();
    }
}
