package com.vixshield.chart;

import java.util.List;

/** Writes SVG path data, rounded to a tenth of a pixel: finer is invisible and costs bytes. */
final class SvgPaths {

    private SvgPaths() {
    }

    static String line(List<Point> pixels) {
        var path = new StringBuilder(pixels.size() * 12);
        char command = 'M';
        for (Point point : pixels) {
            path.append(command).append(tenths(point.x())).append(' ').append(tenths(point.y()));
            command = 'L';
        }
        return path.toString();
    }

    static String area(List<Point> pixels) {
        return line(pixels) + "Z";
    }

    static double round(double pixel) {
        return Math.round(pixel * 10) / 10.0;
    }

    private static String tenths(double pixel) {
        long tenths = Math.round(pixel * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
