/**
 * The nightly computation of the claim meter, from the imported history and from the sealed record.
 * {@link com.vixshield.evidence.meter.ClaimMeterJob} runs it.
 */
package com.vixshield.evidence.meter;
