/**
 * Feeds in the database: their states, good files, and what operators asked for. {@link StoredFeedLog} keeps the former,
 * {@link FeedRequestService} the latter.
 */
package com.vixshield.market.store.feed;
