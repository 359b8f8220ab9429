package com.vixshield.market.replay;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.function.Supplier;

/** Caches what was read from a folder until a file of the folder comes, goes or changes. */
final class FolderCache<T> {

    private final Path folder;
    private final Supplier<T> reader;
    private Map<Path, FileTime> seen;
    private T value;

    FolderCache(Path folder, Supplier<T> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** A refusal is not kept: the next call reads again. */
    synchronized T get() {
        Map<Path, FileTime> present = ReplayFolder.files(folder);
        if (!present.equals(seen)) {
            seen = null;
            value = reader.get();
            seen = present;
        }
        return value;
    }
}
