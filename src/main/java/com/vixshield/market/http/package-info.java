/**
 * Fetching from providers, on the assumption that they are down, slow, busy or lying. A request goes to a configured origin
 * or nowhere; it ends in time, whatever the other side does; it is repeated with growing pauses, and not at all while its
 * host is known to be ill. What is said about a request never contains a credential. {@link FeedClient} makes every
 * request.
 */
package com.vixshield.market.http;
