package com.vixshield.market.store.importing;

import java.time.Instant;

import com.vixshield.market.FetchTime;
import com.vixshield.market.feed.FetchedFile;

/**
 * Holds a file on its way in.
 *
 * @param name with its path below the folder it came from; the last part tells what it is
 * @param sighting when a provider gave it; null when unknown, and it counts from now
 * @param requestedBy the operator who uploads, or the feed that downloads; null for a folder
 */
public record IncomingFile(String name, byte[] bytes, Origin origin, String requestedBy,
        FetchTime sighting) {

    public enum Origin {
        FOLDER,
        UPLOAD,
        FEED
    }

    public static IncomingFile fromFolder(String name, byte[] bytes) {
        return new IncomingFile(name, bytes, Origin.FOLDER, null, null);
    }

    public static IncomingFile uploaded(String name, byte[] bytes, String by) {
        return new IncomingFile(name, bytes, Origin.UPLOAD, by, null);
    }

    public static IncomingFile fetched(FetchedFile file, String feed) {
        return new IncomingFile(file.name(), file.bytes(), Origin.FEED, feed, file.sighting());
    }

    FetchTime sighting(Instant now) {
        return sighting == null ? FetchTime.at(now) : sighting;
    }

    String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
