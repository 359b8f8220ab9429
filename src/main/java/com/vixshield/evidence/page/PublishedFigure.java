package com.vixshield.evidence.page;

import java.util.Map;

/**
 * A published number.
 *
 * @param low end of its 95 % interval; NaN without one
 * @param n sessions or events
 */
public record PublishedFigure(double value, double low, double high, int n) {

    static PublishedFigure of(Map<String, String> row) {
        return new PublishedFigure(PublishedTable.number(row.get("value")), PublishedTable.number(row.get("lo95")),
                PublishedTable.number(row.get("hi95")), Integer.parseInt(row.get("n")));
    }
}
