package com.vixshield.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.account.People;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;
import com.vixshield.web.error.ErrorMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class MalformedBodyTest {

    /** The pages have no JSON to offer, their refusals have. */
    private static final String JSON_FIRST = "application/json, */*;q=0.1";
    private static final Logger LOG = Logger.getLogger(ErrorMapper.class.getName());

    @Inject
    World world;
    @Inject
    People people;

    private final List<String> errors = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                errors.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private String alice;

    @BeforeEach
    void account() {
        world.clear();
        alice = "/a/" + people.signIn("alice");
        LOG.addHandler(listener);
    }

    @AfterEach
    void blamesNobodyInTheLog() {
        LOG.removeHandler(listener);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/alerts", "/settings"})
    @AsAlice
    void saysThatAFormCannotBeDecoded(String page) {
        form("equity=%ZZ").accept("text/html").post(alice + page).then().statusCode(400)
                .contentType("text/html").body(containsString("Not understood"), not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ZZ=1", "a=%", "a=%C3%28&b=%G0"})
    @AsAlice
    void answersWhoReadsJsonWithAProblem(String body) {
        form(body).accept(JSON_FIRST).post(alice).then().statusCode(400).contentType("application/problem+json")
                .body("status", equalTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\ncut off",
            "--b\r\nno header\r\n\r\n--b--\r\n"})
    void saysThatAFormHasBrokenParts(String body) {
        parts("multipart/form-data; boundary=b", body).accept("text/html").post("/verify").then().statusCode(400)
                .body(containsString("Not understood"));
        parts("multipart/form-data; boundary=b", body).accept(JSON_FIRST).post("/verify").then().statusCode(400)
                .contentType("application/problem+json");
    }

    /** As text: the client takes bytes for no form. */
    private static RequestSpecification form(String body) {
        return plain().contentType("application/x-www-form-urlencoded").body(body);
    }

    private static RequestSpecification parts(String type, String body) {
        return plain().header("Content-Type", type).body(body.getBytes(StandardCharsets.US_ASCII));
    }

    private static RequestSpecification plain() {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).redirects().follow(false);
    }
}
