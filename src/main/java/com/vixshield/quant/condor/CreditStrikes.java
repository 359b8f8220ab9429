package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.math.TenthCents;
import com.vixshield.quant.volatility.OtmCurve;

/**
 * Selects strikes for a target credit: shorts moved in and out, put first, from the edge of the expected range until the
 * mid credit is the target. Candidates are grid strikes with a bid whose wing at exactly the width is quoted; each list
 * runs from the money outwards.
 */
final class CreditStrikes {

    private final OtmCurve curve;
    private final double width;
    private final double highestDelta;
    private final int[] puts;
    private final int[] calls;
    private final int startPut;
    private final int startCall;
    private final double lowEdge;
    private final double highEdge;
    private int put;
    private int call;

    /**
     * @param range log return of the expected range's edge
     * @param outermost whether a side without a bid outside the range starts at its outermost bid
     */
    CreditStrikes(OtmCurve curve, double range, double width, CondorRules rules, boolean outermost) {
        this.curve = curve;
        this.width = width;
        this.highestDelta = rules.highestShortDelta();
        this.lowEdge = curve.forward() * Math.exp(-range);
        this.highEdge = curve.forward() * Math.exp(range);
        puts = candidates(PutCall.PUT, rules.creditGrid());
        calls = candidates(PutCall.CALL, rules.creditGrid());
        startPut = first(puts, i -> curve.strike(i) <= lowEdge, outermost);
        startCall = first(calls, i -> curve.strike(i) >= highEdge, outermost);
    }

    private int[] candidates(PutCall right, double grid) {
        ExpiryChain chain = curve.chain();
        double outwards = right == PutCall.PUT ? -width : width;
        int[] all = IntStream.range(right == PutCall.PUT ? 0 : curve.puts(), right == PutCall.PUT ? curve.puts() : curve.size())
                .filter(i -> Math.abs(Math.IEEEremainder(curve.strike(i), grid)) < 1e-6)
                .filter(i -> chain.indexOf(curve.strike(i) + outwards) >= 0
                        && chain.quoted(right, chain.indexOf(curve.strike(i) + outwards)))
                .toArray();
        return right == PutCall.CALL ? all : IntStream.range(0, all.length).map(i -> all[all.length - 1 - i]).toArray();
    }

    private static int first(int[] list, IntPredicate test, boolean outermost) {
        return IntStream.range(0, list.length).filter(i -> test.test(list[i])).findFirst()
                .orElse(outermost ? list.length - 1 : -1);
    }

    /** Shorts at the edge of the range, or nothing where the chain ends before it. */
    Optional<CondorStrikes> atRange() {
        return startPut < 0 || startCall < 0 ? Optional.empty() : Optional.of(strikes(startPut, startCall));
    }

    /** @param target mid credit in points */
    StrikeSelection select(double target) {
        if (atRange().isEmpty()) {
            return StrikeSelection.none("no quoted " + (startPut < 0 ? "put" : "call") + " spread outside the expected range");
        }
        put = startPut;
        call = startCall;
        long wanted = TenthCents.of(target);
        if (!stepIn(wanted)) {
            return StrikeSelection.none("credit not reachable: no shorts pay " + target + " points");
        }
        stepOut(wanted);
        double highest = Math.max(Math.abs(curve.delta(puts[put])), Math.abs(curve.delta(calls[call])));
        Optional<String> refusal = highest > highestDelta
                ? Optional.of("credit not reachable: it needs a short of |delta| " + Math.round(highest * 1000) / 1000.0
                        + ", above " + highestDelta)
                : Optional.empty();
        return new StrikeSelection.Found(strikes(put, call), Optional.of(search()), refusal);
    }

    private boolean stepIn(long wanted) {
        for (boolean putTurn = true; credit(put, call) < wanted; putTurn = !putTurn) {
            if (put == 0 && call == 0) {
                return false;
            }
            if (putTurn && put > 0 || call == 0) {
                put--;
            } else {
                call--;
            }
        }
        return true;
    }

    private void stepOut(long wanted) {
        boolean putTurn = true;
        while (stepOut(putTurn, wanted)) {
            putTurn = !putTurn;
        }
        stepOut(!putTurn, wanted);
    }

    private boolean stepOut(boolean putTurn, long wanted) {
        int nextPut = putTurn ? put + 1 : put;
        int nextCall = putTurn ? call : call + 1;
        if (nextPut == puts.length || nextCall == calls.length || credit(nextPut, nextCall) < wanted) {
            return false;
        }
        put = nextPut;
        call = nextCall;
        return true;
    }

    private long credit(int shortPut, int shortCall) {
        return TenthCents.of(strikes(shortPut, shortCall).mid());
    }

    private CondorStrikes strikes(int shortPut, int shortCall) {
        ExpiryChain chain = curve.chain();
        int lower = curve.chainIndex(puts[shortPut]);
        int upper = curve.chainIndex(calls[shortCall]);
        return new CondorStrikes(chain, chain.indexOf(chain.strike(lower) - width), lower, upper,
                chain.indexOf(chain.strike(upper) + width));
    }

    private CreditSearch search() {
        double start = strikes(startPut, startCall).mid();
        boolean outside = curve.strike(puts[put]) <= lowEdge && curve.strike(calls[call]) >= highEdge;
        return new CreditSearch(curve.strike(puts[startPut]), curve.strike(calls[startCall]), start, outside, start);
    }
}
