package com.vixshield.quant.sizing;

/** What is wrong with one field of a profile, in the words of a form. */
public record FieldError(String field, String message) {
}
