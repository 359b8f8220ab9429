/**
 * The ideas of the method, one page each with today's numbers. {@link com.vixshield.help.method.MethodFigures} takes those from the
 * latest settled signal and from the published evidence.
 */
package com.vixshield.help.method;
