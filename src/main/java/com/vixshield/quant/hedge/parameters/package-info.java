/**
 * Constants of rulebook §7 for one version, and whose hedge is sized. {@link HedgeParameters} holds all of them.
 */
package com.vixshield.quant.hedge.parameters;
