package com.vixshield.book.page;

import java.util.List;

import com.vixshield.web.page.Choice;
import com.vixshield.web.page.TextField;

/**
 * Holds a form of the book as it is shown: empty, or with what was typed and what is wrong with it.
 *
 * @param token under which it is booked once, from whichever tab it comes
 * @param hidden fields that belong to it
 * @param words what it is about, in lines
 * @param refused why the book does not take it, or null
 */
public record EntryForm(String title, String action, String token, List<Hidden> hidden, List<String> words,
        List<Choice> choices, List<TextField> fields, String button, String refused) {

    public record Hidden(String name, String value) {
    }

    EntryForm refused(String why) {
        return new EntryForm(title, action, token, hidden, words, choices, fields, button, why);
    }

    EntryForm token(String other) {
        return new EntryForm(title, action, other, hidden, words, choices, fields, button, refused);
    }
}
