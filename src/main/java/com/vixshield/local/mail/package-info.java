/**
 * The inbox of the embedded mail server, open to whoever can open the page: it exists only where mail goes nowhere else.
 * A letter's HTML is a stranger's, so it is shown from an address of its own that may run and load nothing.
 */
package com.vixshield.local.mail;
