/**
 * What people may demand about their data: all of it, as an archive that a job makes and a mailed link opens for a week;
 * and its deletion, after a time in which they can change their mind. Both cover every table that belongs to an account,
 * which a test compares with the database's own catalogue. {@link DataResource} serves both.
 */
package com.vixshield.account.data;
