package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Reduces a series by largest-triangle-three-buckets (S. Steinarsson, "Downsampling Time Series for Visual Representation",
 * 2013): keeps the points that the eye would miss, so spikes survive where averaging would flatten them.
 */
final class Decimation {

    private Decimation() {
    }

    static List<Point> largestTriangle(List<Point> points, int most) {
        if (most < 3 || points.size() <= most) {
            return points;
        }
        var kept = new ArrayList<Point>(most);
        kept.add(points.get(0));
        double bucket = (points.size() - 2.0) / (most - 2);
        for (int i = 0; i < most - 2; i++) {
            int from = 1 + (int) (i * bucket);
            int to = 1 + (int) ((i + 1) * bucket);
            Point ahead = mean(points.subList(to, Math.min(points.size(), 1 + (int) ((i + 2) * bucket))));
            kept.add(farthest(kept.get(kept.size() - 1), points.subList(from, to), ahead));
        }
        kept.add(points.get(points.size() - 1));
        return kept;
    }

    private static Point farthest(Point before, List<Point> candidates, Point ahead) {
        Point best = candidates.get(0);
        double largest = -1;
        for (Point candidate : candidates) {
            double doubleArea = Math.abs((before.x() - ahead.x()) * (candidate.y() - before.y())
                    - (before.x() - candidate.x()) * (ahead.y() - before.y()));
            if (doubleArea > largest) {
                largest = doubleArea;
                best = candidate;
            }
        }
        return best;
    }

    private static Point mean(List<Point> points) {
        return new Point(points.stream().mapToDouble(Point::x).average().orElse(0),
                points.stream().mapToDouble(Point::y).average().orElse(0));
    }
}
