package com.vixshield.account.signin.session;

import java.util.List;

/** Names a browser from its user agent in plain words, only to recognise one's own: a client may claim anything. */
final class DeviceName {

    private static final String UNKNOWN = "Unknown browser";

    /** In order: most browsers also claim to be those below them. */
    private static final List<Mark> BROWSERS = List.of(new Mark("Edg", "Edge"), new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser", "Samsung Internet"), new Mark("Firefox", "Firefox"), new Mark("FxiOS", "Firefox"),
            new Mark("CriOS", "Chrome"), new Mark("Chrome", "Chrome"), new Mark("Safari", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(new Mark("iPhone", "iPhone"), new Mark("iPad", "iPad"),
            new Mark("Android", "Android"), new Mark("Windows", "Windows"), new Mark("CrOS", "ChromeOS"),
            new Mark("Mac OS X", "macOS"), new Mark("Linux", "Linux"));

    private record Mark(String sign, String name) {
    }

    private DeviceName() {
    }

    static String named(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (browser == null) {
            return system == null ? UNKNOWN : UNKNOWN + " on " + system;
        }
        return system == null ? browser : browser + " on " + system;
    }

    private static String first(List<Mark> marks, String userAgent) {
        return marks.stream().filter(mark -> userAgent != null && userAgent.contains(mark.sign())).map(Mark::name).findFirst()
                .orElse(null);
    }
}
