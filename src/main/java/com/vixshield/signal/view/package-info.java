/**
 * Published signals for pages and mails: {@link SignalQueries} finds them, the labels word them.
 */
package com.vixshield.signal.view;
