package com.vixshield.market.cboe;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.TradingHours;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.OddRows;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.UnderlyingLevel;

/**
 * Parses the quote table that Cboe's page offers for download: a title with the index, a line with the page's date, a
 * header whose names repeat for calls and puts (hence fields by position), then one row per expiry and strike.
 */
public final class QuoteTable {

    /** How old quotes on the page are while the market is open. */
    public static final Duration DELAY = Duration.ofMinutes(15);

    private static final String[] HEADER = ("Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,"
            + "Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest").split(",");
    private static final int CALLS = 1;
    private static final int STRIKE = 11;
    private static final int PUTS = 12;
    /** Offsets within the block of a call or a put. */
    private static final int BID = 3;
    private static final int ASK = 4;
    private static final int VOLUME = 5;
    private static final int OPEN_INTEREST = 9;
    private static final int TYPICAL_CONTRACTS = 20_000;

    private final CsvRows rows;
    private final OptionSymbol symbol = new OptionSymbol();
    private final FieldText field = new FieldText();
    private final List<OptionQuote> quotes = new ArrayList<>(TYPICAL_CONTRACTS);
    private LocalDate expiry;
    private String expiryText = "";
    private String title;
    private double last;
    private Instant page;
    private String noLevel;
    private final OddRows odd = new OddRows();
    private int rowsRead;

    private QuoteTable(DataFile file) {
        rows = new CsvRows(file);
        readTop();
    }

    /**
     * The first lines of a table.
     *
     * @param title name of the underlying as the page shows it
     * @param page when the page was made, its delay not yet taken off
     */
    public record Top(String title, Instant page) {
    }

    /** @param head the beginning of the file suffices */
    public static Top top(DataFile head) {
        QuoteTable table = new QuoteTable(head);
        return new Top(table.title, table.page);
    }

    /** The root of the first option that can be read; empty where the beginning of the file has none. */
    public static Optional<String> root(DataFile head) {
        QuoteTable table = new QuoteTable(head);
        try {
            table.readHeader();
            while (table.quotes.isEmpty() && table.rows.next()) {
                table.takeStrike();
            }
        } catch (MarketDataException e) {
            // the beginning of a file ends anywhere
        }
        return table.quotes.stream().map(OptionQuote::root).findFirst();
    }

    public static ChainSnapshot read(DataFile file, TradingHours hours) {
        QuoteTable table = new QuoteTable(file);
        table.readHeader();
        while (table.rows.next()) {
            table.takeStrike();
        }
        table.odd.judge(table.rowsRead);
        if (table.quotes.isEmpty()) {
            throw table.rows.refuse("no option rows");
        }
        return table.snapshot(hours);
    }

    private ChainSnapshot snapshot(TradingHours hours) {
        Instant quoted = hours.quoteInstant(page, DELAY);
        ChainSnapshot read = new ChainSnapshot(hours.sessionOf(quoted), hours.snapshotLabel(page, quoted), quoted, last,
                quotes);
        ChainSnapshot whole = odd.summary(rowsRead).map(read::withUnreadable).orElse(read);
        return noLevel == null ? UnderlyingLevel.judged(whole) : whole.withoutLevel(noLevel);
    }

    /** A row that cannot be read costs itself. */
    private void takeStrike() {
        rowsRead++;
        try {
            readStrike();
        } catch (MarketDataException e) {
            odd.add(e);
        }
    }

    private void readTop() {
        nextOr("no title line");
        title = rows.text(0);
        if (rows.size() < 2 || !rows.text(1).startsWith("Last:")) {
            throw rows.refuse("not a Cboe quote table: no \"Last:\" beside the title");
        }
        last = lastIndexValue();
        nextOr("no date line");
        page = pageDate();
    }

    /** Without quotes around it, the comma of the thousands splits the value: joined up to "Change:". NaN for what is none. */
    private double lastIndexValue() {
        StringBuilder joined = new StringBuilder(rows.text(1).substring("Last:".length()));
        for (int i = 2; i < rows.size() && rows.text(i).matches("\\d{3}(?:\\.\\d+)?"); i++) {
            joined.append(rows.text(i));
        }
        String text = joined.toString().replace(",", "").trim();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            noLevel = "the page's index level is no number: \"" + text + "\"";
            return Double.NaN;
        }
    }

    /** Without the quotes that the page puts around it, the date's own commas split the line: joined up to "Bid:". */
    private Instant pageDate() {
        StringBuilder date = new StringBuilder();
        for (int i = 0; i < rows.size() && !rows.text(i).startsWith("Bid:"); i++) {
            date.append(rows.text(i)).append(' ');
        }
        String text = date.toString().trim();
        if (!text.startsWith("Date:")) {
            throw rows.refuse("not a Cboe quote table: no \"Date:\" line");
        }
        try {
            return PageDate.parse(text.substring("Date:".length()));
        } catch (DateTimeException e) {
            throw rows.refuse("unreadable page date \"" + text + "\": " + e.getMessage());
        }
    }

    private void readHeader() {
        nextOr("no header line");
        rows.requireSize(HEADER.length);
        for (int i = 0; i < HEADER.length; i++) {
            if (!rows.is(i, HEADER[i])) {
                throw rows
                        .refuse("wrong header: column " + (i + 1) + " is \"" + rows.text(i) + "\", not \"" + HEADER[i] + "\"");
            }
        }
    }

    private void nextOr(String reason) {
        if (!rows.next()) {
            throw rows.refuse("not a Cboe quote table: " + reason);
        }
    }

    private void readStrike() {
        rows.requireSize(HEADER.length);
        readExpiry();
        double strike = rows.number(STRIKE);
        addQuote(CALLS, PutCall.CALL, strike);
        addQuote(PUTS, PutCall.PUT, strike);
    }

    private void addQuote(int block, PutCall right, double strike) {
        if (!symbol.read(field.at(block)) || symbol.right() != right) {
            throw rows.refuse("not the symbol of a " + right + ": " + rows.text(block));
        }
        if (symbol.strike() != strike || !symbol.expiry().equals(expiry)) {
            throw rows.refuse("expiry or strike of the row contradict its symbol " + rows.text(block));
        }
        quotes.add(quote(block, right, strike));
    }

    /** A contract of which a number cannot be read has no prices, so that it is discarded and counted with the bad quotes. */
    private OptionQuote quote(int block, PutCall right, double strike) {
        try {
            return new OptionQuote(symbol.root(), expiry, right, strike, rows.number(block + BID), rows.number(block + ASK),
                    rows.count(block + VOLUME), rows.count(block + OPEN_INTEREST), null);
        } catch (MarketDataException e) {
            odd.add(e);
            return new OptionQuote(symbol.root(), expiry, right, strike, Double.NaN, Double.NaN, 0, 0, null);
        }
    }

    /** "Tue Feb 22 2022": the same for hundreds of rows on end. */
    private void readExpiry() {
        if (expiryText.contentEquals(field.at(0))) {
            return;
        }
        String text = rows.text(0);
        String[] words = text.split(" ");
        try {
            if (words.length != 4) {
                throw new DateTimeException("four words expected");
            }
            expiry = LocalDate.of(PageDate.number(words[3]), PageDate.month(words[1]), PageDate.number(words[2]));
            expiryText = text;
        } catch (DateTimeException e) {
            throw refuseExpiry(text);
        }
    }

    private MarketDataException refuseExpiry(String text) {
        return rows.refuse("not an expiry: \"" + text + "\"");
    }

    /** A field of the current row as characters, without a new string for each of 40,000 symbols and dates. */
    private final class FieldText implements CharSequence {

        private int index;

        FieldText at(int field) {
            index = field;
            return this;
        }

        @Override
        public int length() {
            return rows.length(index);
        }

        @Override
        public char charAt(int offset) {
            return (char) (rows.byteAt(index, offset) & 0xff);
        }

        @Override
        public CharSequence subSequence(int first, int last) {
            return rows.text(index).substring(first, last);
        }

        @Override
        public String toString() {
            return rows.text(index);
        }
    }
}
