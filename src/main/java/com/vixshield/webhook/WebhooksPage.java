package com.vixshield.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.vixshield.web.page.TextField;

/**
 * Lists the endpoints of an account, with the form for another.
 *
 * @param full whether there are as many as there may be
 * @param included whether the plan has webhooks; without it there is nothing to add
 */
public record WebhooksPage(String path, List<Row> rows, TextField url, List<Check> checks, String error, boolean full,
        boolean included, String billing) {

    /** @param failing since when nothing has been accepted, null while all is well */
    public record Row(UUID id, String url, String events, boolean active, String created, String failing) {
    }

    public record Check(String value, String label, String hint, boolean checked) {
    }

    /**
     * One endpoint.
     *
     * @param secret just made, null otherwise: shown on this one page
     * @param overlap until when the secret before is valid too, null when it is not
     * @param said what was just done, or null
     */
    public record One(String list, String path, Row endpoint, List<Sent> deliveries, String secret, String overlap, String said,
            String error) {
    }

    /** @param code HTTP status, null without an answer @param next when the next attempt is due, null without one */
    public record Sent(UUID event, String type, Instant at, String status, int attempts, Integer code, String response,
            String next) {

        public String getKind() {
            return switch (status) {
                case "delivered" -> "pass";
                case "failed" -> "loss";
                case "dropped" -> "off";
                default -> "hold";
            };
        }

        public String getWord() {
            return switch (status) {
                case "delivered" -> "Accepted";
                case "failed" -> "Given up";
                case "dropped" -> "Not sent";
                default -> attempts == 0 ? "Waiting" : "Tries again";
            };
        }
    }
}
