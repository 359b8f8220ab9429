/**
 * Announcements that move markets: rate decisions, inflation, payrolls, growth. Each has a day, mostly a time, and a
 * source; what a source later changes is kept beside what it said before. {@link EventCalendar} stores them.
 */
package com.vixshield.market.event;
