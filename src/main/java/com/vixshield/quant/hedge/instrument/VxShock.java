package com.vixshield.quant.hedge.instrument;

/**
 * Holds the moves of the VX settlements in one historical night, in VIX points by listed month. Month 3 is half-way between
 * its neighbours; months after the fifth fade as in {@link VxResponse}.
 */
public record VxShock(double m1, double m2, double m4, double m5) {

    public double points(int month, VxResponse response) {
        return switch (month) {
            case 1 -> m1;
            case 2 -> m2;
            case 3 -> (m2 + m4) / 2;
            case 4 -> m4;
            default -> m5 * response.proportion(month) / response.proportion(5);
        };
    }
}
