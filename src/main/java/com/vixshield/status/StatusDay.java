package com.vixshield.status;

import java.time.LocalDate;

/** Says whether one session was sealed in time. @param detail when, or why not */
public record StatusDay(LocalDate session, String kind, String word, String detail) {
}
