package com.vixshield.security;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;

/** A client that sends what it was given and improves nothing. */
final class Plain {

    static final RestAssuredConfig CONFIG = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Plain() {
    }
}
