package com.vixshield.market.store;

import java.time.Instant;

import com.vixshield.market.Sighting;
import com.vixshield.market.feed.FetchedFile;

/**
 * A file on its way in.
 *
 * @param name with its path below the folder it came from; the last part tells what it is
 * @param sighting when a provider gave it; null when nobody knows, and it counts from now
 * @param requestedBy the operator who uploads, or the feed that downloads; null for a folder
 */
public record Incoming(String name, byte[] bytes, Origin origin, String requestedBy,
        Sighting sighting) {

    public enum Origin {
        FOLDER,
        UPLOAD,
        FEED
    }

    static Incoming fromFolder(String name, byte[] bytes) {
        return new Incoming(name, bytes, Origin.FOLDER, null, null);
    }

    public static Incoming uploaded(String name, byte[] bytes, String by) {
        return new Incoming(name, bytes, Origin.UPLOAD, by, null);
    }

    static Incoming fetched(FetchedFile file, String feed) {
        return new Incoming(file.name(), file.bytes(), Origin.FEED, feed, file.sighting());
    }

    Sighting sighting(Instant now) {
        return sighting == null ? Sighting.at(now) : sighting;
    }

    String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
