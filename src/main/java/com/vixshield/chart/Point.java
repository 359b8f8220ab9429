package com.vixshield.chart;

/** Holds a position, in values or in pixels. */
record Point(double x, double y) {
}
