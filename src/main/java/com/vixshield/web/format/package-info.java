/**
 * How numbers, dates and amounts are written. {@link NumberFormats} and {@link TimeFormats} are the template extensions.
 */
package com.vixshield.web.format;
