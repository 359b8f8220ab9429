/**
 * How one account sizes the published signal. The profile holds the positions of its sliders; sizing itself is
 * quant.sizing, the same pure function for page and mail.
 */
package com.vixshield.risk;
