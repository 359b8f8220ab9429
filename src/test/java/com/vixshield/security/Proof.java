package com.vixshield.security;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.vixshield.testing.Proves;

/** A test, or a rule about the code, that claims to prove something: found among the compiled tests. */
record Proof(Class<?> type, String member, AnnotatedElement element) {

    static List<Proof> all() {
        return new ClassFileImporter().importPackages("com.vixshield").stream().filter(Proof::proves).map(JavaClass::getName)
                .flatMap(Proof::members)
                .filter(proof -> proof.element().isAnnotationPresent(Proves.class)).toList();
    }

    /** As the table writes it. */
    String name() {
        return type.getSimpleName() + "." + member;
    }

    int[] items() {
        return element.getAnnotation(Proves.class).value();
    }

    boolean isTest() {
        return Stream.of(Test.class, ParameterizedTest.class, ArchTest.class).anyMatch(element::isAnnotationPresent);
    }

    boolean isOff() {
        return element.isAnnotationPresent(Disabled.class) || type.isAnnotationPresent(Disabled.class);
    }

    private static boolean proves(JavaClass type) {
        return type.getMembers().stream().anyMatch(member -> member.isAnnotatedWith(Proves.class));
    }

    private static Stream<Proof> members(String name) {
        try {
            Class<?> type = Class.forName(name, false, Proof.class.getClassLoader());
            return Stream
                    .<AnnotatedElement> concat(Arrays.stream(type.getDeclaredMethods()),
                            Arrays.stream(type.getDeclaredFields()))
                    .map(member -> new Proof(type, ((Member) member).getName(), member));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
