package com.vixshield.chart;

import java.util.Arrays;
import java.util.List;

/** Moves labels on one line apart, each as little as possible, keeping their order and staying inside. */
final class LabelLayout {

    private LabelLayout() {
    }

    /**
     * Least-squares spreading: with the gaps subtracted the wishes must only be non-decreasing, which pooling neighbours
     * that violate it (isotonic regression) solves exactly.
     *
     * @param wishes where the labels would like to stand, ascending
     * @param gap smallest distance between neighbours
     */
    static double[] spread(List<Double> wishes, double gap, double low, double high) {
        int size = wishes.size();
        double[] mean = new double[size];
        int[] weight = new int[size];
        int blocks = 0;
        for (int i = 0; i < size; i++) {
            mean[blocks] = wishes.get(i) - i * gap;
            weight[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int together = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * weight[blocks - 2] + mean[blocks - 1] * weight[blocks - 1]) / together;
                weight[--blocks - 1] = together;
            }
        }
        double[] places = new double[size];
        int next = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(places, next, next += weight[block], mean[block]);
        }
        for (int i = 0; i < size; i++) {
            places[i] = Math.max(low, Math.min(high - (size - 1) * gap, places[i])) + i * gap;
        }
        return places;
    }
}
