package com.vixshield.lab.study;

import java.util.List;

/** Holds the variants of a sweep in the order in which they were asked. */
public record SweepResult(List<SweepRow> rows) {
}
