package com.vixshield.lab.study;

/** Reports settings that cannot be run, before any work starts. */
public class LabRefusal extends RuntimeException {

    private final String field;

    /** @param field that is to be changed @param message what is wrong and what would be right */
    public LabRefusal(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
