package com.vixshield.chart;

/** A position, in values or in pixels. */
record Point(double x, double y) {
}
