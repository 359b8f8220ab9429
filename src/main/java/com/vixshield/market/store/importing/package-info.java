/**
 * Files on their way into the store: recognised, checked, read, reported. {@link ImportService} is the way in.
 */
package com.vixshield.market.store.importing;
