package com.vixshield.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.vixshield.testing.World;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;

/** The request comes from alice, who owns Acme and works for us: no page is closed to her. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@TestSecurity(user = "alice", roles = "operator")
@OidcSecurity(claims = {@Claim(key = "iss", value = World.ISSUER), @Claim(key = "sub", value = "subject-alice"),
        @Claim(key = "email", value = "alice@example.com"), @Claim(key = "email_verified", value = "true"),
        @Claim(key = "name", value = "alice"),
        // long to come, so that it stays fresh
        @Claim(key = "auth_time", value = "4102444800")})
@interface AsOperatingAlice {
}
