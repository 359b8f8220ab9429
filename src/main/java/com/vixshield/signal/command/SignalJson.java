package com.vixshield.signal.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.signal.SignalMapper;

/** Writes the report as a JSON document: names in snake case, New York times, absent parts left out. */
final class SignalJson {

    static final ObjectMapper MAPPER = SignalMapper.printed();

    private SignalJson() {
    }

    static String write(SignalReport report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signal is always writable", e);
        }
    }

    /** Inspects the classes to write: a third of the command's time, which another thread can spend meanwhile. */
    static void prepare() {
        MAPPER.canSerialize(SignalReport.class);
    }
}
