/**
 * Feeds: what is fetched again and again from providers, validated before it is used, and kept. A source is one place where
 * a feed's content can be fetched; the first source that gives plausible content wins. When none does, the last good
 * content stays in use, and the feed's state says since when and why. {@link Feeds} fetches and keeps them.
 */
package com.vixshield.market.feed;
