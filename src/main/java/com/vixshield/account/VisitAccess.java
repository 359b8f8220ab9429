package com.vixshield.account;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Decides what a support visit may read: pages marked for it, and nothing else. What does not say that it is one stays
 * closed.
 */
final class VisitAccess {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private VisitAccess() {
    }

    static boolean reach(Class<?> resource, Method method, String verb) {
        boolean membersOnly = resource.isAnnotationPresent(MembersOnly.class) || method.isAnnotationPresent(MembersOnly.class);
        return READING.contains(verb) && !membersOnly && isPage(resource, method);
    }

    private static boolean isPage(Class<?> resource, Method method) {
        return Stream.of(method.getAnnotation(Produces.class), resource.getAnnotation(Produces.class))
                .filter(produces -> produces != null).findFirst()
                .filter(produces -> Arrays.asList(produces.value()).equals(Arrays.asList(MediaType.TEXT_HTML))).isPresent();
    }
}
