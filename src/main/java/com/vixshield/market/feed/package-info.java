/**
 * Feeds: what is fetched again and again from providers, judged before it is believed, and kept. A way is one place where a
 * feed's content can be had; the first way that gives plausible content wins. When none does, the last good content stays in
 * use, and the feed's state says since when and why.
 */
package com.vixshield.market.feed;
