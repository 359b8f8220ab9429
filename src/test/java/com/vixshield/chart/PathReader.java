package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the points back out of path data. */
final class PathReader {

    private static final Pattern PAIR = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

    private PathReader() {
    }

    static List<Point> points(String path) {
        var matcher = PAIR.matcher(path);
        var points = new ArrayList<Point>();
        while (matcher.find()) {
            points.add(new Point(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        }
        return points;
    }
}
