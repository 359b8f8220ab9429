package com.vixshield.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;

/** The request comes from olga, one of our own staff, in the sign-in that the identity provider calls tab. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@TestSecurity(user = "olga", roles = "operator")
@OidcSecurity(claims = {@Claim(key = "iss", value = World.ISSUER), @Claim(key = "sub", value = "subject-olga"),
        @Claim(key = "email", value = "olga@example.com"), @Claim(key = "email_verified", value = "true"),
        @Claim(key = "name", value = "olga"), @Claim(key = "sid", value = AsOperator.SESSION),
        // long to come, so that it stays fresh
        @Claim(key = "auth_time", value = "4102444800")})
public @interface AsOperator {

    String SESSION = "tab";
}
