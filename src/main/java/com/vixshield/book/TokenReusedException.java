package com.vixshield.book;

/** Says that a token that was booked before has come with something else. */
public final class TokenReusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TokenReusedException() {
        super("this token was used for other entries");
    }
}
