/**
 * Days that the exchange announced to be different: entered by an operator, kept with who and when, and known to every
 * node's session calendar within seconds. {@link Announcements} stores them.
 */
package com.vixshield.market.session;
