package com.vixshield.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/** A page of an account that all its members together may ask for only so often: it writes rows, files or letters. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimited {

    /** What is counted; pages that name the same share a bucket. */
    String value() default "";

    int perMinute() default 10;
}
