/**
 * Signals as a subscriber follows them: where today's stands and what comes next, those before it, what would change one,
 * and the fills that subscribers report. A report is its account's own; only medians of five and more are published, and
 * they change no number of the rulebook. {@link WatchResource} serves them.
 */
package com.vixshield.watch;
