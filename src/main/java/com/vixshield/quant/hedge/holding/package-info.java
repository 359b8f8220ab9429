/**
 * The hedge from session to session: what is held, rolled and monetised. {@link HedgeStepper} takes one step.
 */
package com.vixshield.quant.hedge.holding;
