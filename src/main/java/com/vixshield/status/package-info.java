/**
 * The public status page: feeds, today's signal, mail, payments, the last sessions and incidents. {@code ServiceStatus} asks the
 * packages that know; {@code Incidents} holds what the operator writes.
 */
package com.vixshield.status;
