/** The operator's console: what was published, what was mailed, and the buttons that do by hand what the jobs do by clock. */
package com.vixshield.admin;
