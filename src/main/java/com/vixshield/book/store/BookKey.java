package com.vixshield.book.store;

import java.util.UUID;

/** Identifies a book of an account. */
public record BookKey(UUID account, UUID book) {
}
