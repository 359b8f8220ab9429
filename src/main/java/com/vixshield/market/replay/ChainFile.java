package com.vixshield.market.replay;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.FileNames;

/**
 * Describes a file of the folder that holds the SPX chain of a session, as far as its first lines tell.
 *
 * @param refusal why the first lines cannot be read, or null; the session is then the one in the file's name
 */
record ChainFile(Path path, ChainFormat format, LocalDate session, Instant quoteInstant, MarketDataException refusal) {

    /**
     * Quotes of the session before those of the night after it, the original before what was made from it, then the latest. A
     * refused file counts: it is not passed over.
     */
    static final Comparator<ChainFile> BEST_FIRST = Comparator.comparing(ChainFile::isOfTheNight)
            .thenComparing(ChainFile::format).thenComparing(ChainFile::quoteInstant, Comparator.reverseOrder())
            .thenComparing(ChainFile::path);

    /** Tidy chains are named by their session and snapshot; the provider's files may have any date in their name, or none. */
    private static final Pattern TIDY = Pattern.compile("spx_chain_(\\d{4}-\\d\\d-\\d\\d)_(close|\\d{4})\\.csv(?:\\.gz)?");
    private static final Pattern DOWNLOADED = Pattern.compile(".*quotedata.*\\.csv(?:\\.gz)?|.*(?:SPX|XSP).*\\.json(?:\\.gz)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int HEAD = 16 << 10;
    /** The evening's window opens at 20:15. */
    private static final Duration NIGHT = Duration.ofHours(4);

    /** Whether it was quoted in a global window after the session's own day. */
    private boolean isOfTheNight() {
        return quoteInstant.isAfter(session.plusDays(1).atStartOfDay(SessionCalendar.NEW_YORK).toInstant().minus(NIGHT));
    }

    static boolean isNamedLikeOne(Path path) {
        String name = FileNames.plain(path.getFileName().toString());
        return TIDY.matcher(name).matches() || DOWNLOADED.matcher(name).matches();
    }

    /** The chain of XSP in a file that was downloaded; what cannot be read is none. */
    static Optional<ChainFile> xspAt(Path path, TradingHours hours) {
        if (TIDY.matcher(path.getFileName().toString()).matches()) {
            return Optional.empty();
        }
        DataFile head = DataFile.head(path, HEAD);
        ChainFormat format = ChainFormat.of(head);
        try {
            return format.isXsp(head)
                    ? Optional.of(of(path, format, format.quoteInstant(head, hours), hours))
                    : Optional.empty();
        } catch (MarketDataException e) {
            return Optional.empty();
        }
    }

    private static ChainFile of(Path path, ChainFormat format, Instant quoted, TradingHours hours) {
        return new ChainFile(path, format, hours.sessionOf(quoted), quoted, null);
    }

    /**
     * @return empty for the chain of another underlying
     * @throws MarketDataException when neither the first lines nor the name tell a session
     */
    static Optional<ChainFile> at(Path path, TradingHours hours) {
        Matcher tidy = TIDY.matcher(FileNames.plain(path.getFileName().toString()));
        return tidy.matches() ? Optional.of(tidy(path, tidy, hours)) : downloaded(path, hours);
    }

    private static ChainFile tidy(Path path, Matcher name, TradingHours hours) {
        try {
            LocalDate session = LocalDate.parse(name.group(1));
            return new ChainFile(path, ChainFormat.TIDY, session, TidyChain.quoteInstant(session, name.group(2), hours), null);
        } catch (DateTimeException e) {
            throw new MarketDataException(path.getFileName().toString(), 0, "no session or time in the name");
        }
    }

    private static Optional<ChainFile> downloaded(Path path, TradingHours hours) {
        DataFile head = DataFile.head(path, HEAD);
        ChainFormat format = ChainFormat.of(head);
        try {
            if (!format.isSpx(head)) {
                return Optional.empty();
            }
            Instant quoted = format.quoteInstant(head, hours);
            return Optional.of(of(path, format, quoted, hours));
        } catch (MarketDataException e) {
            LocalDate session = sessionInName(path).orElseThrow(() -> e);
            return Optional.of(new ChainFile(path, format, session, hours.lastQuote(session), e));
        }
    }

    private static Optional<LocalDate> sessionInName(Path path) {
        Matcher date = DATE.matcher(path.getFileName().toString());
        try {
            return date.find() ? Optional.of(LocalDate.parse(date.group())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
