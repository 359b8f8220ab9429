/**
 * The {@code signal} command: one session's signal as a JSON document, without web server or database. {@link SignalCommand}
 * is the way in.
 */
package com.vixshield.signal.command;
