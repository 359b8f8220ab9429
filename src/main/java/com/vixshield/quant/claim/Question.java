package com.vixshield.quant.claim;

import java.util.Optional;
import java.util.function.Function;

import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Statistic;

/**
 * Asks one claim of one sample.
 *
 * @param width of the condors, literal or scaled; empty where there are none
 * @param n sessions or events that it rests on
 * @param beside a second number that belongs to the first
 * @param text of what stands beside the estimate, given that number
 * @param pays whether the break-even beside it is met
 */
record Question(Claim claim, String width, int n, Statistic statistic, Optional<Statistic> beside,
        Function<Estimate, String> text, boolean pays) {

    static Question of(Claim claim, int n, Statistic statistic) {
        return of(claim, n, statistic, "");
    }

    static Question of(Claim claim, int n, Statistic statistic, String text) {
        return new Question(claim, "literal", n, statistic, Optional.empty(), none -> text, true);
    }

    Question pays(boolean met) {
        return new Question(claim, width, n, statistic, beside, text, met);
    }

    Question width(String other) {
        return new Question(claim, other, n, statistic, beside, text, pays);
    }

    Question beside(Statistic second, Function<Estimate, String> words) {
        return new Question(claim, width, n, statistic, Optional.of(second), words, pays);
    }
}
