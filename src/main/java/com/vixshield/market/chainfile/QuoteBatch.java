package com.vixshield.market.chainfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;

/** Collects quotes for a bulk statement: ten columns of equal length, in the order of {@link #COLUMNS}. */
public final class QuoteBatch {

    /** As {@code unnest} names them. */
    public static final String COLUMNS = "session, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest, underlying";
    private static final int FULL = 2_000;

    private final List<ChainFileQuote> quotes = new ArrayList<>(FULL);

    public void add(ChainFileQuote quote) {
        quotes.add(quote);
    }

    public boolean isFull() {
        return quotes.size() >= FULL;
    }

    public boolean isEmpty() {
        return quotes.isEmpty();
    }

    public int size() {
        return quotes.size();
    }

    public void clear() {
        quotes.clear();
    }

    /** Arrays for the statement, followed by what belongs to all rows. */
    public Object[] values(Object... more) {
        List<Object> values = new ArrayList<>();
        values.add(column("date", ChainFileQuote::session));
        values.add(column("timestamptz", ChainFileQuote::quotedAt));
        values.add(column("float8", quote -> quote.option().strike()));
        values.add(column("text", quote -> quote.option().right() == PutCall.PUT ? "P" : "C"));
        values.add(column("float8", quote -> quote.option().bid()));
        values.add(column("float8", quote -> quote.option().ask()));
        values.add(column("int8", quote -> quote.option().bidSize().isPresent() ? quote.option().bidSize().getAsLong() : null));
        values.add(column("int8", quote -> quote.option().volume()));
        values.add(column("int8", quote -> quote.option().openInterest()));
        values.add(column("float8", quote -> Double.isNaN(quote.underlying()) ? null : quote.underlying()));
        values.addAll(List.of(more));
        return values.toArray();
    }

    private Object column(String type, Function<ChainFileQuote, Object> value) {
        return Statements.array(type, quotes.stream().map(value).toList());
    }

    /** One row that has these columns and the layout, read back. */
    public static ChainFileQuote read(ResultSet row, LocalDate expiry) throws SQLException {
        long size = row.getLong("bid_size");
        OptionalLong bidSize = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(size);
        double level = row.getDouble("underlying");
        double underlying = row.wasNull() ? Double.NaN : level;
        PutCall right = row.getString("put_call").equals("P") ? PutCall.PUT : PutCall.CALL;
        return new ChainFileQuote(row.getObject("session", LocalDate.class),
                Statements.instant(row, "quoted_at").orElseThrow(), underlying,
                new OptionQuote("SPXW", expiry, right, row.getDouble("strike"), row.getDouble("bid"), row.getDouble("ask"),
                        row.getLong("volume"), row.getLong("open_interest"), null, bidSize));
    }
}
