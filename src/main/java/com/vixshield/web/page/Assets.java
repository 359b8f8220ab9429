package com.vixshield.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.vixshield.platform.Digests;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.runtime.LaunchMode;

/** Links to our own files. Browsers keep them for a year, so the address carries a hash of the content. */
@TemplateExtension(namespace = "asset")
class Assets {

    private static final String FOLDER = "META-INF/resources/assets/";
    private static final int HASH_LENGTH = 10;
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    /** {@code asset:url('css/base.css')}; a file that does not exist fails the page rather than the look of it. */
    static String url(String path) {
        // in dev mode files change without a restart
        String hash = LaunchMode.current() == LaunchMode.DEVELOPMENT ? hash(path) : HASHES.computeIfAbsent(path, Assets::hash);
        return "/assets/" + path + "?v=" + hash;
    }

    private static String hash(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No asset " + path);
            }
            return Digests.sha256Hex(file.readAllBytes()).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
