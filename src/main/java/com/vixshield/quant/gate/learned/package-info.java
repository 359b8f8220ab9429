/**
 * The learned value gate: a ridge regression of what a condor returns on what is known before the close, refitted twice a year on
 * the past alone. A rulebook version carries one fitted model as parameters. {@link WalkForward} fits, {@link LearnedHistory}
 * reads what it looks at, {@link PromotionRule} says when it may decide.
 */
package com.vixshield.quant.gate.learned;
