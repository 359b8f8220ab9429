/**
 * The operator's console: what was published, what was mailed, and the buttons that do by hand what the jobs do by clock;
 * the session calendar's announcements; the market data's feeds and files. {@link OperatorResource} serves the start page.
 */
package com.vixshield.admin;
