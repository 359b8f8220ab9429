/**
 * What the market said, kept: raw bytes by their digest, daily facts with every revision, and a report of each file that
 * was read. Nothing here is ever changed or removed; a corrected fact is a newer version beside the old one.
 */
package com.vixshield.market.store;
