/**
 * The inbox of the embedded mail server, open to all who can open the page: it exists only where mail goes nowhere else. A
 * mail's HTML is untrusted, so it is shown from an address of its own that may run and load nothing. {@link
 * LocalInboxResource} serves it.
 */
package com.vixshield.local.mail;
