/**
 * The claim meter: what has been claimed, the estimator that measures it, and what the history says. Every verdict follows one
 * written rule, and the same estimators run on planted data whose answer is known.
 */
package com.vixshield.quant.claim;
