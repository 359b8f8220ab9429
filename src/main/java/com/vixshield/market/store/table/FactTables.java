package com.vixshield.market.store.table;

import static com.vixshield.market.store.table.FactTable.Column.date;
import static com.vixshield.market.store.table.FactTable.Column.number;
import static com.vixshield.market.store.table.FactTable.Column.text;
import static com.vixshield.market.store.table.FactTable.Column.time;

import java.util.List;

import com.vixshield.market.store.table.Fact.Bar;
import com.vixshield.market.store.table.Fact.Event;
import com.vixshield.market.store.table.Fact.Value;
import com.vixshield.market.store.table.Fact.VxExpiry;
import com.vixshield.market.store.table.Fact.VxRow;

/**
 * Lists the tables of facts. Each statement looks up the current revision (k) of every incoming row (i), fills in what the
 * row is silent about (n), and inserts a further revision where anything is new.
 */
public final class FactTables {

    private static final FactTable<Bar> BARS = new FactTable<>(Bar.class, """
            with inserted as (
                insert into index_bars (symbol, day, revision, open, high, low, close, volume, source, known_at, import_id)
                select i.symbol, i.day, coalesce(k.revision, 0) + 1, n.*, i.source, m.*
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as i (symbol, day, open, high, low, close, volume, source)
                cross join (values (?::timestamptz, ?::uuid)) m
                left join lateral (select * from index_bars b where b.symbol = i.symbol and b.day = i.day
                                   order by b.revision desc limit 1) k on true
                cross join lateral (select coalesce(i.open, k.open), coalesce(i.high, k.high), coalesce(i.low, k.low),
                                           coalesce(i.close, k.close), coalesce(i.volume, k.volume)) n
                where k.revision is null or row(n.*) is distinct from row(k.open, k.high, k.low, k.close, k.volume)
                returning revision)
            select count(*) filter (where revision = 1), count(*) filter (where revision > 1) from inserted""",
            List.of(text(Bar::symbol), date(Bar::day), number(Bar::open), number(Bar::high), number(Bar::low),
                    number(Bar::close), number(Bar::volume), text(Bar::source)));

    private static final FactTable<VxRow> VX_ROWS = new FactTable<>(VxRow.class, """
            with inserted as (
                insert into vx_settlements (expiry, day, contract, revision, open, high, low, close, settle, volume,
                                            open_interest, source, known_at, import_id)
                select i.expiry, i.day, i.contract, coalesce(k.revision, 0) + 1, n.*, i.source, m.*
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as i (expiry, day, contract, open, high, low, close, settle, volume, open_interest, source)
                cross join (values (?::timestamptz, ?::uuid)) m
                left join lateral (select * from vx_settlements v where v.expiry = i.expiry and v.day = i.day
                                   order by v.revision desc limit 1) k on true
                cross join lateral (select coalesce(i.open, k.open), coalesce(i.high, k.high), coalesce(i.low, k.low),
                                           coalesce(i.close, k.close), coalesce(i.settle, k.settle),
                                           coalesce(i.volume, k.volume), coalesce(i.open_interest, k.open_interest)) n
                where k.revision is null or row(n.*) is distinct from
                      row(k.open, k.high, k.low, k.close, k.settle, k.volume, k.open_interest)
                returning revision)
            select count(*) filter (where revision = 1), count(*) filter (where revision > 1) from inserted""",
            List.of(date(VxRow::expiry), date(VxRow::day), text(VxRow::contract), number(VxRow::open), number(VxRow::high),
                    number(VxRow::low), number(VxRow::close), number(VxRow::settle), number(VxRow::volume),
                    number(VxRow::openInterest), text(VxRow::source)));

    private static final FactTable<VxExpiry> VX_EXPIRIES = new FactTable<>(VxExpiry.class, """
            with inserted as (
                insert into vx_expiries (expiry, contract, revision, final_settlement, source, known_at, import_id)
                select i.expiry, i.contract, coalesce(k.revision, 0) + 1, coalesce(i.settlement, k.final_settlement),
                       i.source, m.*
                from unnest(?, ?, ?, ?) as i (expiry, contract, settlement, source)
                cross join (values (?::timestamptz, ?::uuid)) m
                left join lateral (select * from vx_expiries e where e.expiry = i.expiry
                                   order by e.revision desc limit 1) k on true
                where k.revision is null or i.contract <> k.contract
                   or coalesce(i.settlement, k.final_settlement) is distinct from k.final_settlement
                returning revision)
            select count(*) filter (where revision = 1), count(*) filter (where revision > 1) from inserted""",
            List.of(date(VxExpiry::day), text(VxExpiry::contract), number(VxExpiry::finalSettlement),
                    text(VxExpiry::source)));

    private static final FactTable<Value> VALUES = new FactTable<>(Value.class, """
            with inserted as (
                insert into series_values (series, day, revision, value, source, known_at, import_id)
                select i.series, i.day, coalesce(k.revision, 0) + 1, i.value, i.source, m.*
                from unnest(?, ?, ?, ?) as i (series, day, value, source)
                cross join (values (?::timestamptz, ?::uuid)) m
                left join lateral (select * from series_values s where s.series = i.series and s.day = i.day
                                   order by s.revision desc limit 1) k on true
                where k.revision is null or i.value <> k.value
                returning revision)
            select count(*) filter (where revision = 1), count(*) filter (where revision > 1) from inserted""",
            List.of(text(Value::series), date(Value::day), number(Value::value), text(Value::source)));

    /** The event calendar's own table: every source has its versions there, and the operator's word stands above them. */
    private static final FactTable<Event> EVENTS = new FactTable<>(Event.class, """
            with news as (
                select i.*, m.at, k.id is null as first
                from unnest(?, ?, ?, ?) as i (kind, day, time, source)
                cross join (values (?::timestamptz, ?::uuid)) m (at, import_id)
                left join lateral (select * from market_events e where e.kind = i.kind and e.date = i.day
                                   and e.source = i.source order by e.id desc limit 1) k on true
                where k.id is null or i.time is distinct from k.time_et or k.withdrawn),
            inserted as (
                insert into market_events (kind, date, time_et, source, known_at)
                select kind, day, time, source, at from news)
            select count(*) filter (where first), count(*) filter (where not first) from news""",
            List.of(text(Event::kind), date(Event::day), time(Event::time), text(Event::source)));

    public static final List<FactTable<?>> ALL = List.of(BARS, VX_ROWS, VX_EXPIRIES, VALUES, EVENTS);

    private FactTables() {
    }
}
