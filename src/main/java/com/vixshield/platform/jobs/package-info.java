/**
 * Background work. Every firing is only a hint: a sweep looks at what is due and finds nothing done twice, so five
 * schedulers at once, or none for an hour, end in the same state. {@link Jobs} schedules every {@link BackgroundJob}.
 */
package com.vixshield.platform.jobs;
