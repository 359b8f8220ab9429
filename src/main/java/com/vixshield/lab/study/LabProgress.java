package com.vixshield.lab.study;

/** Is told of each step of a run; stops it by throwing. */
public interface LabProgress {

    LabProgress NONE = done -> {
    };

    /** @param done steps so far */
    void at(int done);
}
