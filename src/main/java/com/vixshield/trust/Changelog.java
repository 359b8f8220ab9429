package com.vixshield.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import com.vixshield.help.text.ArticleFiles;
import com.vixshield.help.text.Block;

/** Reads CHANGELOG.md, which is packaged with the application. */
@Singleton
class Changelog {

    private final List<Block> blocks = read();

    List<Block> blocks() {
        return blocks;
    }

    private static List<Block> read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("CHANGELOG.md")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            // the page has a title of its own
            return ArticleFiles.of(text.replaceFirst("^# .*\\R", "")).blocks();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
