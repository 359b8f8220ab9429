package com.vixshield.testing;

import static io.restassured.RestAssured.given;

import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.restassured.response.ValidatableResponse;

/** Opens pages and sends forms of the application under test; whoever asks is said by the test. */
public final class Pages {

    private Pages() {
    }

    public static Document page(String path) {
        return Jsoup.parse(given().accept("text/html").get(path).then().statusCode(200).extract().asString());
    }

    public static ValidatableResponse post(String path) {
        return post(path, Map.of());
    }

    /** @return the answer itself, not that of the page to which it leads */
    public static ValidatableResponse post(String path, Map<String, String> fields) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParams(fields).post(path)
                .then();
    }
}
