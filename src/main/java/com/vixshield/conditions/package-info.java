/**
 * What the market was like on a session: everything that its signal was made of and that the history beside it says, at
 * {@code /market} for everybody once the session has settled and at {@code /a/{account}/market} as soon as it is sealed.
 * {@link MarketDays} decides which session a reader sees; {@link ConditionsPageFactory} puts it on a page.
 */
package com.vixshield.conditions;
