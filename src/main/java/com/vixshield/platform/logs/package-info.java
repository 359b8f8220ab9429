/**
 * What a line of the log may hold: one line, who and which request, and no key of anything. Failures keep their traces.
 * {@link SingleLineFilter} enforces it.
 */
package com.vixshield.platform.logs;
