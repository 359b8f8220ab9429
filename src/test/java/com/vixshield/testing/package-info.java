/**
 * What tests share.
 *
 * <p>
 * {@code ./mvnw verify} starts the application six times, because each of these sets is configured differently. A test joins
 * one of them by having the very same annotations; another set costs another start, so there has to be a reason.
 * <ol>
 * <li>{@link com.vixshield.testing.EmbeddedServices} alone: nearly everything.
 * <li>with {@link com.vixshield.testing.EmbeddedIdentity}: signs in through the real Keycloak.
 * <li>with {@link com.vixshield.testing.IdentityStub}: deletes users.
 * <li>with {@code FalseIdentity}: is shown forged tokens.
 * <li>with {@code TlsServers}: talks to servers with certificates good and bad.
 * <li>with {@link com.vixshield.testing.EmbeddedIdentity} and the profile {@link com.vixshield.testing.BehindAProxy}.
 * </ol>
 * All of them, and the tests without an application, which run beside them in a JVM of their own, copy their databases from one
 * PostgreSQL ({@link com.vixshield.local.TestPostgres}); the last two share one Keycloak with the second.
 *
 * <p>
 * {@code ./mvnw verify -Pdeep} runs the whole of what takes too long for every build; the build itself runs a part of each:
 * <ul>
 * <li>{@code YearOfSessionsTest}: a year of sessions; the build runs six weeks.
 * <li>{@code BookYearTest}: a year of a book that follows every order; the build follows a quarter.
 * <li>{@code FuzzedChainsTest}: 400 broken chains ({@code -Dvixshield.fuzz}); the build tries 100.
 * <li>{@code LongLifeTest}: six lives of a subscription ({@code -Dvixshield.lives}); the build lives one.
 * <li>{@code KilledProcessTest}: killed before every word to the database ({@code -Dvixshield.kill}); the build kills before
 * every 23rd.
 * <li>{@code OperationsTest}: a backlog of 100,000 events ({@code -Dvixshield.backlog}); the build works off 25,000.
 * </ul>
 * A test that only {@code -Pdeep} runs has the tag {@code deep}.
 */
package com.vixshield.testing;
