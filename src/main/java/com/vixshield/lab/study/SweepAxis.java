package com.vixshield.lab.study;

import java.util.List;

/** One parameter that a sweep varies. @param values as they are written in a form */
public record SweepAxis(SweepParameter parameter, List<String> values) {

    public SweepAxis {
        values = List.copyOf(values);
    }
}
