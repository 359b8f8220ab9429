/**
 * Ways of hedging graded beside the layered hedge, the activation score, and the second engine. {@link
 * HedgePolicyEvaluator} evaluates every policy on one session.
 */
package com.vixshield.quant.hedge.policy;
