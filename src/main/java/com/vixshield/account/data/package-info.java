/**
 * What people may demand of us about their data: all of it in their hands, as an archive that a job makes and a mailed link
 * opens for a week; and none of it left here, after a time in which they can think better of it. Both cover every table that
 * belongs to an account, which a test compares with the database's own catalogue.
 */
package com.vixshield.account.data;
