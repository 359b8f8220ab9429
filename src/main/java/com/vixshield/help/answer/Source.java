package com.vixshield.help.answer;

/** Says what an answer rests on. */
public record Source(String name, String href) {

    static Source of(String line) {
        int bar = line.lastIndexOf('|');
        return new Source(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
    }
}
