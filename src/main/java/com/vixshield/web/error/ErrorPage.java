package com.vixshield.web.error;

import com.vixshield.web.HttpStatus;

/** Describes a failure to a visitor: what happened, what to do next, and the id to quote. */
public record ErrorPage(int status, String title, String next, String requestId) {

    static ErrorPage of(int status, String requestId) {
        return switch (status) {
            case HttpStatus.UNAUTHORIZED ->
                new ErrorPage(status, "Sign in first", "This page belongs to an account.", requestId);
            case HttpStatus.FORBIDDEN -> new ErrorPage(status, "Not allowed",
                    "Your role does not include this, or the request came from another site. Go back and start again from our own page.",
                    requestId);
            case HttpStatus.NOT_FOUND -> new ErrorPage(status, "Nothing here",
                    "The address is wrong, has moved, or belongs to an account you are not a member of.", requestId);
            case HttpStatus.METHOD_NOT_ALLOWED -> new ErrorPage(status, "Not that way",
                    "This address exists but does not accept this kind of request. Use the form or the link that leads to it.",
                    requestId);
            case HttpStatus.CONFLICT -> new ErrorPage(status, "Changed meanwhile",
                    "Somebody saved a newer version while you were editing. Reload the page, then make your change again.",
                    requestId);
            case HttpStatus.TOO_LARGE ->
                new ErrorPage(status, "Too large", "The request carries more than this address takes. Nothing was saved.",
                        requestId);
            case HttpStatus.MISDIRECTED -> new ErrorPage(status, "Not this address",
                    "These pages answer under this machine's own name only, such as localhost.", requestId);
            case HttpStatus.UNPROCESSABLE -> new ErrorPage(status, "Not accepted",
                    "A value is missing or outside what is possible. Nothing was saved. Go back and correct it.", requestId);
            case HttpStatus.PRECONDITION_FAILED -> new ErrorPage(status, "Changed meanwhile",
                    "This is not the version you have read. Read it again, then make your change.", requestId);
            case HttpStatus.TOO_MANY_REQUESTS -> new ErrorPage(status, "Too many requests",
                    "Wait a minute, or as long as the answer's Retry-After header says, then go on more slowly.", requestId);
            case HttpStatus.UNAVAILABLE -> new ErrorPage(status, "Not available right now",
                    "A part of the service is starting or being looked after. Try again in a minute.", requestId);
            default -> status >= HttpStatus.SERVER_ERROR
                    ? new ErrorPage(status, "This failed on our side",
                            "Nothing you did. The failure is logged under the number below; try again in a minute.",
                            requestId)
                    : new ErrorPage(status, "Not understood",
                            "The request cannot be answered as it was sent. Nothing was changed.",
                            requestId);
        };
    }
}
