package com.vixshield.market.store;

/**
 * A file on its way in.
 *
 * @param name with its path below the folder it came from; the last part tells what it is
 * @param requestedBy the operator who uploads, or the feed that downloads; null for a folder
 */
public record Incoming(String name, byte[] bytes, Origin origin, String requestedBy) {

    public enum Origin {
        FOLDER,
        UPLOAD,
        FEED
    }

    static Incoming fromFolder(String name, byte[] bytes) {
        return new Incoming(name, bytes, Origin.FOLDER, null);
    }

    public static Incoming uploaded(String name, byte[] bytes, String by) {
        return new Incoming(name, bytes, Origin.UPLOAD, by);
    }

    String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
