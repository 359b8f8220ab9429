/**
 * Reasons not to trade. Every gate is evaluated for every tier, whatever the others say, and keeps its inputs: what a gate
 * refused is graded for ever beside what it let pass. Only gates that the rulebook switches on decide; the others are
 * shown. {@link GateReview} evaluates them.
 */
package com.vixshield.quant.gate;
