package com.vixshield.market.chainfile;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;

/**
 * Reads a vendor's file, plain, gzipped or zipped, line by line. What it holds in memory does not grow with the file; what it
 * reads is bounded, so that no small archive unfolds into an endless one.
 */
public final class ChainFileReader {

    /** Of an upload, and of a file of the operator's. */
    public static final long MOST_UPLOADED = 1L << 30;
    public static final long MOST_OF_A_FOLDER = 64L << 30;
    private static final int MOST_PARTS = 500;

    private final SessionCalendar calendar;

    public ChainFileReader(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param most bytes, unpacked
     * @param quotes receives what is kept, in the order of the file
     * @throws MarketDataException for a file that is of no known layout, cannot be unpacked, or keeps nothing
     */
    public ChainFileReport read(String name, InputStream file, long most, Consumer<ChainFileQuote> quotes) {
        RowTally tally = new RowTally();
        try (BufferedInputStream raw = new BufferedInputStream(file)) {
            ChainLayout layout = read(name, raw, new Budget(most), new QuoteSink(calendar, tally, quotes), tally);
            ChainFileReport report = tally.report(layout);
            if (report.kept() == 0) {
                throw new MarketDataException(name, 0, "no usable quote in it" + report.reasons().stream().findFirst()
                        .map(count -> ": " + count.reason().text()).orElse(""));
            }
            return report;
        } catch (IOException e) {
            throw new MarketDataException(name, 0, e.getMessage() == null ? "cannot be read" : e.getMessage());
        }
    }

    private ChainLayout read(String name, BufferedInputStream raw, Budget budget, QuoteSink sink, RowTally tally)
            throws IOException {
        raw.mark(4);
        byte[] magic = raw.readNBytes(4);
        raw.reset();
        if (starts(magic, 0x1f, 0x8b)) {
            return table(name, new Limited(new GZIPInputStream(raw, 1 << 16), budget), sink, tally);
        }
        if (!starts(magic, 'P', 'K')) {
            return table(name, new Limited(raw, budget), sink, tally);
        }
        return archive(name, raw, budget, sink, tally);
    }

    /** Every part must be of the same layout; what is no table (a note, a licence) ends the reading with its name. */
    private ChainLayout archive(String name, InputStream raw, Budget budget, QuoteSink sink, RowTally tally)
            throws IOException {
        ChainLayout layout = null;
        int parts = 0;
        ZipInputStream zip = new ZipInputStream(raw);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            if (++parts > MOST_PARTS) {
                throw new IOException("more than " + MOST_PARTS + " files in the archive");
            }
            String part = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            ChainLayout found = table(part, new Limited(zip, budget), sink, tally);
            if (layout != null && found != layout) {
                throw new IOException("files of different layouts in one archive: " + layout.title() + ", " + found.title());
            }
            layout = found;
        }
        if (layout == null) {
            throw new IOException("an empty archive");
        }
        return layout;
    }

    private static ChainLayout table(String name, InputStream in, QuoteSink sink, RowTally tally) throws IOException {
        DelimitedLines rows = new DelimitedLines(in);
        ChainLayout layout = ChainLayout.of(rows.names())
                .orElseThrow(() -> new MarketDataException(name, 1, ChainLayout.refusal(rows.names())));
        RowReader reader = layout.reader(rows, name).orElseThrow(() -> new MarketDataException(name, 0, layout.title()
                + " does not write the underlying into the file: its name must contain \"spx\", as it was downloaded"));
        while (rows.next()) {
            tally.line();
            try {
                rows.requireWhole();
                reader.read(rows, sink);
            } catch (ChainRowException e) {
                tally.add(e.reason(), reader.options(), rows.line());
            }
        }
        return layout;
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    /** Counts over all parts of an archive. */
    private static final class Budget {

        private long left;

        Budget(long most) {
            left = most;
        }

        void take(long bytes) throws IOException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new IOException("larger, unpacked, than can be read at once: split it by month");
            }
        }
    }

    /** Ends within the budget, and leaves the archive open behind its part. */
    private static final class Limited extends FilterInputStream {

        private final Budget budget;

        Limited(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            budget.take(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            budget.take(read);
            return read;
        }
    }
}
