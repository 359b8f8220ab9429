/**
 * Failures as pages or problem details (RFC 9457). {@link ErrorMapper} handles every exception.
 */
package com.vixshield.web.error;
