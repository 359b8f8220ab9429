package com.vixshield.book.page;

import java.util.Optional;

import com.vixshield.book.ledger.BookDraft;

/** Holds a form that was sent, and what it would enter; empty where something is wrong with it. */
record Submission(EntryForm form, Optional<BookDraft> draft) {
}
