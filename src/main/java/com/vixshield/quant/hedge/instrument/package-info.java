/**
 * VIX calls, futures and funds, and their expected cost. {@link InstrumentSelector} chooses the instrument of a layer.
 */
package com.vixshield.quant.hedge.instrument;
