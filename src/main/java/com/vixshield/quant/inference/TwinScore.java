package com.vixshield.quant.inference;

/**
 * Computes the growth of a book with an overlay less that of the bare book at the size of the same drawdown.
 *
 * @param size of the twin in the sample; 1 where the overlay did not reduce the drawdown
 * @param interval with the twin matched anew in every draw
 * @param held the misleading one, with the twin's size held at the sample's
 */
public record TwinScore(double size, double score, Range interval, Range held) {

    public static TwinScore of(double[] bare, double[] overlay, StationaryBootstrap bootstrap) {
        double size = MatchedSize.sameDrawdown(bare, Drawdown.deepest(overlay, 1)).orElse(1);
        double[] scores = new double[bootstrap.draws()];
        double[] held = new double[bootstrap.draws()];
        double[] b = new double[bare.length];
        double[] o = new double[bare.length];
        bootstrap.each((draw, days) -> {
            gather(bare, days, b);
            gather(overlay, days, o);
            double growth = Performance.cagr(o, 1);
            double matched = MatchedSize.orFull(b, Drawdown.deepest(o, 1));
            scores[draw] = growth - Performance.cagr(b, matched);
            held[draw] = growth - Performance.cagr(b, size);
        });
        return new TwinScore(size, Performance.cagr(overlay, 1) - Performance.cagr(bare, size),
                StationaryBootstrap.interval(scores), StationaryBootstrap.interval(held));
    }

    static void gather(double[] from, int[] days, double[] into) {
        for (int i = 0; i < days.length; i++) {
            into[i] = from[days[i]];
        }
    }
}
