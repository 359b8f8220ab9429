/**
 * The operator's console: what was published, what was mailed, and the buttons that do by hand what the jobs do by clock; the
 * session calendar's announcements; the market data's feeds and files.
 */
package com.vixshield.admin;
