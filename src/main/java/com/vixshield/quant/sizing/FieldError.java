package com.vixshield.quant.sizing;

/** Describes what is wrong with one field of a profile, in the words of a form. */
public record FieldError(String field, String message) {
}
