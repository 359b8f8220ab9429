package com.vixshield.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vixshield.market.MarketConfig.Source;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.store.feed.FeedRequest;
import com.vixshield.market.store.importing.ImportEntry;
import com.vixshield.platform.retry.CircuitBreaker;
import com.vixshield.web.format.TimeFormats;

/**
 * Shows the feeds to operators.
 *
 * @param folder that can be imported; null when none is configured
 * @param uploadError why the last upload was no upload; null otherwise
 */
record FeedsPage(Source source, List<Group> groups, List<FeedRequest> requests, List<ImportEntry> imports, String folder,
        String uploadError) {

    record Group(String id, String title, List<Row> rows) {

        /** How many are not good, in words for the line beside the title. */
        public String health() {
            long bad = rows.stream().filter(row -> row.state().lastError() != null).count();
            long asked = rows.stream().filter(row -> row.state().lastAttempt() != null).count();
            if (asked == 0) {
                return "None asked yet.";
            }
            return bad == 0 ? asked + " of " + rows.size() + " asked, all good." : bad + " of " + rows.size() + " not good.";
        }
    }

    /** @param age of the content in use, in words; null when there is none */
    record Row(FeedState state, String subject, String tag, String word, String age) {
    }

    static FeedsPage of(Source source, List<FeedState> states, List<FeedRequest> requests, List<ImportEntry> imports,
            String folder, String uploadError, Instant now) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        List.of("Option chains", "Indices", "Rates and figures", "Release dates", "VIX futures")
                .forEach(title -> groups.put(title, new ArrayList<>()));
        states.forEach(state -> groups.get(group(state.name())).add(row(state, now)));
        List<Group> filled = new ArrayList<>();
        groups.forEach((title, rows) -> {
            if (!rows.isEmpty()) {
                filled.add(new Group(title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, rows));
            }
        });
        return new FeedsPage(source, filled, requests, imports, folder, uploadError);
    }

    public String lead() {
        return switch (source) {
            case DEMO ->
                "The market of this installation is simulated: its pages show none of these feeds, and they are fetched"
                        + " only when you ask. What comes in is stored all the same.";
            case REPLAY ->
                "The market of this installation is a folder of recorded files: these feeds are fetched only when you"
                        + " ask. What comes in is stored all the same.";
            case LIVE -> "Feeds are fetched by themselves. Where one fails, what was good last stays in use, with its age.";
        };
    }

    private static String group(String name) {
        if (name.contains(".chain.")) {
            return "Option chains";
        }
        if (name.contains(".index.")) {
            return "Indices";
        }
        if (name.contains(".release.")) {
            return "Release dates";
        }
        return name.contains(".future.") || name.endsWith(".settlements") ? "VIX futures" : "Rates and figures";
    }

    private static Row row(FeedState state, Instant now) {
        String subject = state.name().substring(state.name().lastIndexOf('.') + 1);
        String age = state.lastGood() == null ? null : TimeFormats.spoken(state.age(now));
        if (state.host() == CircuitBreaker.State.OPEN) {
            return new Row(state, subject, "hold", "Host rests", age);
        }
        return switch (state.health()) {
            case NEW -> new Row(state, subject, "pass", "Not asked", age);
            case GOOD -> new Row(state, subject, "gain", "Good", age);
            case AGING -> new Row(state, subject, "hold", "Aging", age);
            case FAILED -> new Row(state, subject, "loss", "No data", age);
        };
    }
}
