/**
 * Layers, weights and whole contracts for a yearly budget. {@link HedgeAllocator} is the entry.
 */
package com.vixshield.quant.hedge.plan;
