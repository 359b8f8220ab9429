package com.vixshield.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;

/** The same alice, who signed in on another day and has been here since. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@TestSecurity(user = "alice")
@OidcSecurity(claims = {@Claim(key = "iss", value = World.ISSUER), @Claim(key = "sub", value = "subject-alice"),
        @Claim(key = "email", value = "alice@example.com"), @Claim(key = "email_verified", value = "true"),
        @Claim(key = "name", value = "alice"), @Claim(key = "auth_time", value = "1600000000")})
public @interface AsAliceSinceLong {
}
