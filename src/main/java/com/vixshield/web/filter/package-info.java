/**
 * Filters of every request and response. {@link FilterOrder} lists them in the order in which they run.
 */
package com.vixshield.web.filter;
