package com.vixshield.market.store.importing;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.vixshield.market.file.DataFile;

/**
 * Describes a kind of file that can be imported.
 *
 * @param title for the report
 * @param name of such files, without folder and ending; a name is believed first, so that a damaged file is judged as
 *        what it should be
 * @param content whether the first line looks like it, for files that were renamed
 * @param reader null for what is passed over
 */
public record ImportFormat(String title, Pattern name, Predicate<String> content, Reader reader) {

    /** Reads a whole file; what it throws refuses all of it. */
    interface Reader {
        void read(DataFile file, ParsedFile into);
    }

    static ImportFormat facts(String title, String name, Predicate<String> content, Reader reader) {
        return new ImportFormat(title, Pattern.compile(name), content, reader);
    }

    /**
     * Recognised, counted and kept; the product computes nothing from it.
     *
     * @param header the beginning of its first line, by which a renamed file is known and a damaged one refused
     */
    static ImportFormat kept(String title, String name, String header) {
        return new ImportFormat(title, Pattern.compile(name), line -> line.startsWith(header),
                new CountedRows(header)::read);
    }

    /** What lies beside market data and is none. */
    static ImportFormat passedOver(String title, String name) {
        return new ImportFormat(title, Pattern.compile(name), onlyByName(), null);
    }

    boolean isPassedOver() {
        return reader == null;
    }

    static Predicate<String> onlyByName() {
        return line -> false;
    }
}
