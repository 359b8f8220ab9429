/**
 * The living page of the design system: every part in every state, and the dashboard of two recorded days, with specimen
 * numbers. Only where local pages are switched on; nothing here is reachable in production. {@link DesignResource} serves
 * it.
 */
package com.vixshield.local.design;
