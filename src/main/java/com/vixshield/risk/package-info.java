/**
 * How one account sizes the published signal. The settings hold the values of its sliders; sizing itself is quant.sizing,
 * the same pure function for page and mail. {@link RiskSettingsService} keeps the settings; {@link SizingService} sizes.
 */
package com.vixshield.risk;
