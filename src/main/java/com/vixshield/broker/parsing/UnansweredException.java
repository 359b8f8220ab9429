package com.vixshield.broker.parsing;

/** Says that a row cannot be understood before the reader has answered a question about the file. */
public final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileQuestion question;

    public UnansweredException(FileQuestion question) {
        super(question.name());
        this.question = question;
    }

    public FileQuestion question() {
        return question;
    }
}
