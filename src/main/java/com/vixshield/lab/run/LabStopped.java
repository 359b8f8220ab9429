package com.vixshield.lab.run;

/** Ends the work on a chunk that nobody waits for any more: its run was cancelled, or another node has taken it over. */
class LabStopped extends RuntimeException {

    LabStopped() {
        super("the run was stopped, or the chunk belongs to another node");
    }
}
