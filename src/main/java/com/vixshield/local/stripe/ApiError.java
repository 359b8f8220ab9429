package com.vixshield.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/** Reports a refusal in Stripe's own form. */
final class ApiError extends RuntimeException {

    private final int status;
    private final transient ObjectNode body = Json.MAPPER.createObjectNode();

    private ApiError(int status, String type, String code, String message) {
        super(message);
        this.status = status;
        ObjectNode error = body.putObject("error").put("type", type).put("message", message);
        if (code != null) {
            error.put("code", code);
        }
    }

    static ApiError missing(String id) {
        return new ApiError(404, "invalid_request_error", "resource_missing", "No such object: '" + id + "'");
    }

    static ApiError invalid(String message) {
        return new ApiError(400, "invalid_request_error", null, message);
    }

    static ApiError refunded(String charge) {
        return new ApiError(400, "invalid_request_error", "charge_already_refunded",
                "Charge " + charge + " has already been refunded.");
    }

    static ApiError keyReused() {
        return new ApiError(400, "idempotency_error", null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with.");
    }

    static ApiError keyInUse() {
        return new ApiError(409, "idempotency_error", "idempotency_key_in_use",
                "Another request with this idempotency key is still being worked on.");
    }

    static ApiError unauthorised() {
        return new ApiError(401, "invalid_request_error", null, "Invalid API key provided.");
    }

    static ApiError declined(String message) {
        return new ApiError(402, "card_error", "card_declined", message);
    }

    static ApiError down(int status) {
        return new ApiError(status, "api_error", null, "The simulator was told to fail.");
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }
}
