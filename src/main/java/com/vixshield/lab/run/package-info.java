/**
 * Runs of the lab in the database: asked for by {@link LabService}, cut into chunks, claimed and computed by {@link LabWorker} on
 * any number of nodes. The result depends on settings and data only, never on who computed which chunk.
 */
package com.vixshield.lab.run;
