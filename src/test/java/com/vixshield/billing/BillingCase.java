package com.vixshield.billing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** The numbered case of the billing list that a test proves; its outcome goes into target/reports/billing-cases.json. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ExtendWith(BillingCaseReport.class)
public @interface BillingCase {

    int[] value();
}
