package com.vixshield.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.runtime.LaunchMode;

/** Links to our own files. Browsers keep them for a year, so the address carries a hash of the content. */
@TemplateExtension(namespace = "asset")
class Assets {

    private static final String FOLDER = "META-INF/resources/assets/";
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
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
