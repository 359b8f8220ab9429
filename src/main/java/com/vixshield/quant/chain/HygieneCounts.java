package com.vixshield.quant.chain;

/**
 * Counts what happened to the quotes of one expiry. Each discarded quote is counted once, under the first reason that
 * applies.
 *
 * @param rows quotes seen
 * @param nan discarded: a price or the strike is not a number, or not one that can be
 * @param bidNegative discarded
 * @param askNotPositive discarded
 * @param crossed discarded: bid above ask
 * @param stale discarded: too old at the snapshot instant
 * @param duplicate discarded: the contract was seen before
 * @param usable kept
 * @param zeroBid kept, may be bought but not sold
 * @param locked kept: bid equals ask
 */
public record HygieneCounts(int rows, int nan, int bidNegative, int askNotPositive, int crossed, int stale, int duplicate,
        int usable, int zeroBid, int locked) {
}
