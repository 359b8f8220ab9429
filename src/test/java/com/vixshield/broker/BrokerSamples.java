package com.vixshield.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

import com.vixshield.broker.parsing.FileAnswers;

/** Holds hand-made files of each layout; most of them tell of the same two condors. */
final class BrokerSamples {

    static final List<String> ALL = List.of("flex.csv", "flex-records.csv", "flex.xml", "activity.csv", "tastytrade-16.csv",
            "tastytrade-20.csv", "tastytrade-21.csv", "tastyworks-legacy.csv", "thinkorswim.csv", "schwab.csv", "schwab.json",
            "schwab-trader.json", "plain.csv");
    /** What a reader would answer where a file asks. */
    static final FileAnswers ANSWERS = FileAnswers.NONE.in(ZoneId.of("America/Chicago")).withThirdFriday("SPXW");

    private BrokerSamples() {
    }

    static byte[] bytes(String name) {
        try (InputStream file = BrokerSamples.class.getResourceAsStream("/broker/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static BrokerFile read(String name) {
        return read(text(name), name);
    }

    static BrokerFile read(String text, String name) {
        // the zone would move the times of Interactive Brokers, which are New York's unless somebody says otherwise
        FileAnswers answers = name.startsWith("flex") || name.startsWith("activity") ? FileAnswers.NONE : ANSWERS;
        return BrokerFiles.read(text.getBytes(StandardCharsets.UTF_8), name, answers);
    }
}
