package com.vixshield.signal.seal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verifies a download line by line and stops at the first that does not hold. Needs nothing but the bytes. */
public final class ChainCheck {

    /** A real line has some ten kilobytes. */
    private static final int LONGEST = 4 << 20;
    private static final Pattern SCHEDULE = Pattern
            .compile("\"outcome_begins\":\"([^\"]+)\",\"preview\":\"[^\"]+\",\"seal_by\":\"([^\"]+)\"");

    private final Collection<PublicSealKey> published;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> timeliness = new TreeMap<>();
    private final SortedSet<String> keys = new TreeSet<>();
    private long records;
    private String head = ChainLink.GENESIS;
    private String first = "";
    private String last = "";

    private ChainCheck(Collection<PublicSealKey> published) {
        this.published = published;
    }

    /** @param published keys that may have signed; empty when they are not known, and any may */
    public static ChainReport of(InputStream file, Collection<PublicSealKey> published) throws IOException {
        ChainCheck check = new ChainCheck(published);
        return check.report(check.read(new BufferedInputStream(file, 1 << 16)));
    }

    private ChainReport report(Optional<VerificationFault> fault) {
        return new ChainReport(records, kinds, timeliness, first, last, head, keys, !published.isEmpty(), fault);
    }

    private Optional<VerificationFault> read(InputStream file) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = file.read(); next >= 0; next = file.read()) {
            if (next != '\n') {
                line.write(next);
            } else {
                Optional<VerificationFault> fault = check(line.toByteArray());
                if (fault.isPresent()) {
                    return fault;
                }
                line.reset();
            }
            if (line.size() > LONGEST) {
                return Optional.of(new VerificationFault(records + 1, LONGEST, "line", "is longer than any record"));
            }
        }
        if (line.size() > 0) {
            return Optional.of(check(line.toByteArray())
                    .orElse(new VerificationFault(records, line.size() + 1, "line",
                            "ends without a line feed: the file is cut off")));
        }
        return records > 0
                ? Optional.empty()
                : Optional.of(new VerificationFault(1, 0, "line", "there is no record in this file"));
    }

    private Optional<VerificationFault> check(byte[] bytes) {
        long number = records + 1;
        try {
            RecordLine line = RecordLine.parse(bytes);
            Optional<VerificationFault> fault = new LineCheck(line, number, head, published).fault();
            if (fault.isEmpty()) {
                count(line);
            }
            return fault;
        } catch (MalformedLineException e) {
            return Optional.of(e.onLine(number));
        }
    }

    private void count(RecordLine line) {
        records++;
        head = line.hash();
        first = first.isEmpty() ? line.session() : first;
        // a result comes after the next session's signal
        last = line.session().compareTo(last) > 0 ? line.session() : last;
        keys.add(new PublicSealKey(line.publicKey()).id());
        kinds.merge(line.kind(), 1, Integer::sum);
        Matcher schedule = SCHEDULE.matcher(line.body());
        if (line.kind().equals(RecordKind.SIGNAL.key()) && schedule.find()) {
            try {
                timeliness.merge(Timeliness.of(Instant.parse(line.recordedAt()), Instant.parse(schedule.group(2)),
                        Instant.parse(schedule.group(1))).key(), 1, Integer::sum);
            } catch (DateTimeException e) {
                timeliness.merge("without a schedule", 1, Integer::sum);
            }
        }
    }
}
