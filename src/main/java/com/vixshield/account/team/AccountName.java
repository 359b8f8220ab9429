package com.vixshield.account.team;

import java.util.Optional;

/** Validates an account name, which appears in pages, mails and their subjects. */
final class AccountName {

    static final String RULE = "Enter a name of 1 to 60 characters on one line.";
    private static final int LONGEST = 60;

    private AccountName() {
    }

    /** Control and format characters are refused: they would break a line, or turn the direction of what follows. */
    static Optional<String> of(String entry) {
        String name = entry == null ? "" : entry.strip();
        boolean plain = name.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                true;
            default -> false;
        });
        return plain && !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST
                ? Optional.of(name)
                : Optional.empty();
    }
}
