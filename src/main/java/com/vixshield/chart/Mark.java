package com.vixshield.chart;

/** Places a label and the value it shows. {@code anchor} is SVG's text-anchor. */
public record Mark(double x, double y, String anchor, double value) {

    static Mark centred(double x, double y, double value) {
        return new Mark(SvgPaths.round(x), SvgPaths.round(y), "middle", value);
    }

    static Mark before(double x, double y, double value) {
        return new Mark(SvgPaths.round(x), SvgPaths.round(y), "end", value);
    }

    static Mark after(double x, double y, double value) {
        return new Mark(SvgPaths.round(x), SvgPaths.round(y), "start", value);
    }
}
