/**
 * The record for other programs, as CSV and JSON. {@link RecordExportResource} serves it.
 */
package com.vixshield.trackrecord.export;
