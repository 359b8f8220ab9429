package com.vixshield.chart;

/**
 * Describes where the index may settle.
 *
 * @param forward its forward level
 * @param low lower end of the expected range
 * @param high upper end of the expected range
 * @param below chance of settling under the lower break-even, as a decimal
 * @param above chance of settling over the upper break-even
 */
public record SettlementBand(double forward, double low, double high, Density density, double below, double above) {

    public double inside() {
        return 1 - below - above;
    }
}
