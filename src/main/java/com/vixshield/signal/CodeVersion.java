package com.vixshield.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Names the build that computed a number: the version, and the commit where the build was told it. */
public final class CodeVersion {

    private static final String RESOURCE = "/vixshield-build.properties";

    private CodeVersion() {
    }

    public static String current() {
        Properties build = new Properties();
        try (InputStream in = CodeVersion.class.getResourceAsStream(RESOURCE)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = build.getProperty("commit", "");
        return build.getProperty("version", "development") + (commit.isBlank() ? "" : "+" + commit);
    }
}
