/**
 * The daily signal by mail. A run belongs to one published signal; a delivery is one recipient's row in it, from ready to
 * accepted by the relay, with a lease while a node works on it. Preferences say who wants mail; each carries the secret of
 * its unsubscribe link. {@link FanOut} mails a run.
 */
package com.vixshield.alert;
