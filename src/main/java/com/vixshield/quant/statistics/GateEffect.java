package com.vixshield.quant.statistics;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures what one gate is worth: every graded condor is either skipped by it or kept, so the two always add up to all of
 * them.
 *
 * @param kept results on the sessions that the gate lets pass
 * @param skipped results on those that it refuses
 */
public record GateEffect(SampleMean kept, SampleMean skipped) {

    /** @param refuses whether the gate held that session's condor */
    public static <T> GateEffect of(List<T> rows, Predicate<T> refuses, ToDoubleFunction<T> pnl) {
        return new GateEffect(mean(rows.stream().filter(refuses.negate()), pnl), mean(rows.stream().filter(refuses), pnl));
    }

    private static <T> SampleMean mean(Stream<T> rows, ToDoubleFunction<T> pnl) {
        return SampleMean.of(rows.mapToDouble(pnl).toArray());
    }

    /** Points that the gate has kept out of the record: positive when what it refused lost. */
    public double saved() {
        return -skipped.total();
    }
}
