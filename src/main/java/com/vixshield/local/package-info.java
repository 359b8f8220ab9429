/**
 * What a machine with nothing but a JDK lacks: a real PostgreSQL, a real Keycloak and a mailbox, started beside the
 * application when no address is configured. The parts announce themselves as system properties under the names that
 * production sets as environment variables, so the rest of the code cannot tell them apart.
 * <p>
 * Embedded: a part that we start. Owner: the JVM that started it and will stop it; others only use it. {@link
 * EmbeddedStart} is what the main method calls.
 */
package com.vixshield.local;
