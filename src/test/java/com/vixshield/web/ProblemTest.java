package com.vixshield.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void hasTheMembersOfTheStandardAndThenItsOwn() {
        Problem problem = new Problem(HttpStatus.UNPROCESSABLE, "Not accepted", "Say \"why\".", "/api/v1/profile",
                Map.of("errors", Map.of("atRisk", "too much")));

        assertThat(problem.json()).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not accepted\",\"status\":422,"
                + "\"detail\":\"Say \\\"why\\\".\",\"instance\":\"/api/v1/profile\",\"errors\":{\"atRisk\":\"too much\"}}");
    }

    @Test
    void isAnsweredAsItsMediaTypeAndKeptByNobody() {
        Response answer = new Problem(HttpStatus.CONFLICT, "Changed meanwhile", "Read it again.", "/x").response();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(answer.getHeaderString(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    }
}
