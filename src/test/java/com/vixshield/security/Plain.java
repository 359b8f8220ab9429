package com.vixshield.security;

import org.apache.http.client.HttpClient;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;

/** A client that sends what it was given and improves nothing, over a connection that stays open. */
final class Plain {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(Plain::client).reuseHttpClientInstance());

    private Plain() {
    }

    static RequestSpecification given() {
        return RestAssured.given().config(CONFIG).redirects().follow(false);
    }

    /** Answers are read to the end as they come: a connection is free for the next request only then. */
    @SuppressWarnings("deprecation") // REST Assured takes no younger kind of client
    private static HttpClient client() {
        DefaultHttpClient client = new DefaultHttpClient(new PoolingClientConnectionManager());
        client.addResponseInterceptor((answer, context) -> {
            if (answer.getEntity() != null) {
                answer.setEntity(new BufferedHttpEntity(answer.getEntity()));
            }
        });
        return client;
    }
}
