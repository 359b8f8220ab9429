package com.vixshield.help.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Loads articles from a folder of resources, in the order of its index.txt. */
public final class ArticleFiles {

    private static final String ROOT = "help/";

    private ArticleFiles() {
    }

    /** @param fill replaces what stands for a number of the rulebook */
    public static List<Article> load(String folder, UnaryOperator<String> fill) {
        return read(folder + "/index.txt").lines().filter(line -> !line.isBlank())
                .map(slug -> Article.of(fill.apply(read(folder + "/" + slug + ".md")))).toList();
    }

    /** Of any text without front matter. */
    public static Article of(String markdown) {
        return Article.of(markdown);
    }

    public static String read(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + ROOT + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
