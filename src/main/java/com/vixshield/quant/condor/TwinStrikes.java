package com.vixshield.quant.condor;

import java.util.Optional;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;

/**
 * Maps the condor of one index to the listed strikes of a smaller one: every strike divided, then moved outwards to one
 * that is quoted.
 */
final class TwinStrikes {

    private TwinStrikes() {
    }

    /** @param scale how many points of the large index make one of the small */
    static StrikeSelection select(ExpiryChain chain, CondorTier original, double scale) {
        int shortPut = chain.biddenFrom(PutCall.PUT, original.payoff().shortPut() / scale);
        int shortCall = chain.biddenFrom(PutCall.CALL, original.payoff().shortCall() / scale);
        int longPut = chain.quotedFrom(PutCall.PUT, original.payoff().longPut() / scale);
        int longCall = chain.quotedFrom(PutCall.CALL, original.payoff().longCall() / scale);
        if (longPut < 0 || longCall < 0 || shortPut <= longPut || shortCall < 0 || shortCall >= longCall) {
            return StrikeSelection.none("no quoted strikes at or outside those of the large index");
        }
        return new StrikeSelection.Found(new CondorStrikes(chain, longPut, shortPut, shortCall, longCall), Optional.empty(),
                original.refusal());
    }
}
