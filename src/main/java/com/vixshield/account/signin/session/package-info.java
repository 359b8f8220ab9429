/**
 * Browser sessions: listed, expired, ended. {@link SessionsResource} shows them; {@link BrowserSessions} stores them.
 */
package com.vixshield.account.signin.session;
