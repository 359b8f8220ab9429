/**
 * What people may demand of us about their data: all of it in their hands, as an archive that a job makes and a mailed link
 * opens for a week. It covers every table that belongs to an account, which a test compares with the database's own catalogue.
 */
package com.vixshield.account.data;
