/**
 * The market as providers show it now. Each series comes from the provider that the configuration names; what a provider
 * does not have now comes from what was recorded of it. Nothing here is invented: a chain that is missing or too old for a
 * signal is an exception, not an older chain under today's date. {@link LiveSource} provides it.
 */
package com.vixshield.market.live;
